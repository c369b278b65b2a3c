using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Versions;

/// <summary>What the sources no longer contain, and the runtime still has.</summary>
public sealed class LeaksTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new(watch: false);

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    /// <summary>The leaks as lines: name, file, version, generation.</summary>
    private string Leaks => string.Join("; ", scripts.Reloader.Leaks.Select(leak => $"{leak.Name} {Path.GetFileName(leak.File)} {leak.Version} {leak.Generation}"));

    [Fact]
    public async Task ARemovedMemberIsListedWithTheFileAndVersionThatHadIt()
    {
        await LoadAsync(("A.cs", "public class A { public static int One() => 1; public int Hp { get; set; } int old; event System.Action? Died; }"), ("B.cs", "class B { }"));
        Assert.Empty(scripts.Reloader.Leaks);
        var one = scripts.Reloader.Bind<Func<int>>("A.One");
        await scripts.EditAsync(("A.cs", "public class A { public static int One() => 2; public int Hp { get; set; } int old; event System.Action? Died; }"));
        await scripts.EditAsync(("A.cs", "public class A { }"));
        Assert.Equal("A.Died A.cs 2 3; A.Hp A.cs 2 3; A.One() A.cs 2 3; A.old A.cs 2 3", Leaks);
        Assert.DoesNotContain(scripts.Reloader.Leaks, leak => leak.IsType);
        Assert.Equal(2, one());
    }

    [Fact]
    public async Task ARemovedTypeIsListedAsOneWithItsNestedTypes()
    {
        await LoadAsync(("A.cs", "class A { int x; class Inner<T> { int y; } }"), ("B.cs", "class B { }"));
        await scripts.EditAsync(("A.cs", null));
        Assert.Equal("A A.cs 1 2; A.Inner<T> A.cs 1 2", Leaks);
        Assert.All(scripts.Reloader.Leaks, leak => Assert.True(leak.IsType));
    }

    [Fact]
    public async Task WhatIsContributedAgainByTheSameOrAnotherFileLeavesTheList()
    {
        await LoadAsync(("A.cs", "public class A { public static int One() => 1; public static int Two() => 2; }"), ("B.cs", "public class B { public static int Number() => 1; }"));
        var (one, number) = (scripts.Reloader.Bind<Func<int>>("A.One"), scripts.Reloader.Bind<Func<int>>("B.Number"));
        await scripts.EditAsync(("A.cs", "public class A { public static int Two() => 2; }"), ("B.cs", null));
        Assert.Equal("A.One() A.cs 1 2; B B.cs 1 2", Leaks);
        Assert.Equal((1, 1), (one(), number()));
        await scripts.EditAsync(("A.cs", "public class A { public static int One() => 11; public static int Two() => 2; } public class B { public static int Number() => 12; }"));
        Assert.Equal("", Leaks);
        Assert.Equal((11, 12), (one(), number())); // under the same identity
    }

    [Fact]
    public async Task AMemberWithAnotherSignatureIsAnotherOne()
    {
        await LoadAsync(("A.cs", "class A { int One(int x) => x; }"));
        await scripts.EditAsync(("A.cs", "class A { int One(long x) => 1; }"));
        Assert.Equal("A.One(int) A.cs 1 2", Leaks);
        await scripts.EditAsync(("A.cs", "class A { long One(int x) => x; }"));
        Assert.Equal("A.One(int) A.cs 1 2; A.One(long) A.cs 2 3", Leaks);
        await scripts.EditAsync(("A.cs", "class A { int One(int x) => x; }"));
        Assert.Equal("A.One(int) A.cs 3 4; A.One(long) A.cs 2 3", Leaks); // the one that returned a long
    }

    [Fact]
    public async Task ATypeThatComesBackWithLessLeaksWhatItHasNoMore()
    {
        await LoadAsync(("A.cs", "class A { int One() => 1; int Two() => 2; int Three() => 3; }"), ("B.cs", "class B { }"));
        await scripts.EditAsync(("A.cs", "class A { int Two() => 2; int Three() => 3; }"));
        await scripts.EditAsync(("A.cs", null));
        Assert.Equal("A A.cs 2 3; A.One() A.cs 1 2", Leaks);
        await scripts.EditAsync(("B.cs", "class B { } class A { int Two() => 2; }"));
        Assert.Equal("A.One() A.cs 1 2; A.Three() A.cs 2 3", Leaks);
        await scripts.EditAsync(("B.cs", "class B { } class A { int One() => 1; int Three() => 3; }"));
        Assert.Equal("A.Two() B.cs 2 5", Leaks);
    }

    [Fact]
    public async Task AMoveOrAHeldOrRefusedEditLeaksNothing()
    {
        await LoadAsync(("A.cs", "class A { int One() => 1; }"), ("B.cs", "class B { }"));
        await scripts.EditAsync(("A.cs", ""), ("B.cs", "class B { } class A { int One() => 1; }"));
        Assert.Equal("", Leaks);
        await scripts.EditAsync(("B.cs", "class B { int x = missing; }"));
        await scripts.EditAsync(("B.cs", "class B { int x = missing; }"), ("A.cs", "class C { }"));
        Assert.Equal("", Leaks);
    }

    [Fact]
    public async Task AMemberOfAPartialTypeIsListedWithItsOwnFile()
    {
        await LoadAsync(("A.cs", "partial class A { int One() => 1; }"), ("B.cs", "partial class A { int Two() => 2; class Inner { } }"));
        await scripts.EditAsync(("B.cs", null));
        Assert.Equal("A.Inner B.cs 1 2; A.Two() B.cs 1 2", Leaks);
        await scripts.EditAsync(("A.cs", "partial class A { int One() => 1; int Two() => 3; class Inner { } }"));
        Assert.Equal("", Leaks);
    }

    [Fact]
    public async Task AnAccessorThatGoesAloneIsListedByItsProperty()
    {
        await LoadAsync(("A.cs", "class A { int Hp { get => 1; set { } } }"));
        await scripts.EditAsync(("A.cs", "class A { int Hp { get => 1; } }"));
        Assert.Equal("A.Hp A.cs 1 2", Leaks);
        await scripts.EditAsync(("A.cs", "class A { int Hp { get => 1; set { } } }"));
        Assert.Equal("", Leaks);
    }

    private async Task LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
    }
}
