using Xunit;

namespace Molt.Tests.Callbacks;

/// <summary>ClassCreated, ClassUpdated and ClassRemoved: which classes, how often, in which order.</summary>
public sealed class ClassEventsTests
{
    [Fact]
    public async Task EachClassOfALoadIsCreatedOnceInTheOrderOfNames()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(
            ("B.cs", "namespace Game; public class Orc { public class Limb { } enum Mood { Calm } } public interface IOrc { }"),
            ("A.cs", "namespace Game; public record struct Place(int X); public delegate void Cry(); public class Bag<T> { }"));
        await using var _ = scripts;
        Assert.Equal("+ Game.Bag<T>; + Game.Cry; + Game.IOrc; + Game.Orc; + Game.Orc.Limb; + Game.Orc.Mood; + Game.Place; Loaded", events.Take());
    }

    [Fact]
    public async Task AClassThatIsChangedIsUpdatedOnceHoweverMuchOfItIs()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "class A { int One() => 1; int Two() => 2; class Inner { int Three() => 3; } }"), ("B.cs", "class B { }"));
        await using var _ = scripts;
        events.Take();
        await scripts.EditAsync(("A.cs", "class A { int One() => 10; int Two() => 20; int Four = 4; class Inner { int Three() => 3; } }"));
        Assert.Equal("* A; Applied", events.Take());
        await scripts.EditAsync(("A.cs", "class A { int One() => 10; int Two() => 20; int Four = 4; class Inner { int Three() => 30; } }"));
        Assert.Equal("* A.Inner; Applied", events.Take());
    }

    [Fact]
    public async Task ANewClassIsCreatedAndNotUpdatedAndAGoneOneRemoved()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "class A { class Inner { } int One() => 1; }"));
        await using var _ = scripts;
        events.Take();
        await scripts.EditAsync(("A.cs", "class A { class Other { class Deep { } } int One() => 2; } class C { }"));
        Assert.Equal("+ A.Other; + A.Other.Deep; + C; * A; - A.Inner; Applied", events.Take());
        await scripts.EditAsync(("A.cs", "class A { int One() => 2; }"));
        Assert.Equal("- A.Other; - A.Other.Deep; - C; Applied", events.Take());
    }

    [Fact]
    public async Task AClassThatComesBackIsCreatedAgain()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "class A { }"), ("B.cs", "public class B { public int Number() => 1; }"));
        await using var _ = scripts;
        events.Take();
        var type = scripts.Reloader.FindType("B");
        await scripts.EditAsync(("B.cs", null));
        Assert.Equal("- B; Applied", events.Take());
        Assert.Same(type, events.Last("B").Type);
        await scripts.EditAsync(("C.cs", "public class B { public int Number() => 2; }"));
        Assert.Equal("+ B; Applied", events.Take());
        Assert.Same(type, events.Last("B").Type);
        Assert.Equal("C.cs", Path.GetFileName(events.Last("B").File));
    }

    [Fact]
    public async Task AClassThatMovesToAnotherFileIsNothingNew()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "class A { int One() => 1; }"), ("B.cs", "class B { }"));
        await using var _ = scripts;
        events.Take();
        await scripts.EditAsync(("A.cs", ""), ("B.cs", "class B { } class A { int One() => 1; }"));
        Assert.Equal("Applied", events.Take());
        await scripts.EditAsync(("A.cs", "class A { int One() => 2; }"), ("B.cs", "class B { }"));
        Assert.Equal("* A; Applied", events.Take());
    }

    [Fact]
    public async Task APartialClassIsOneClassWhicheverOfItsFilesChanges()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(
            ("A.cs", "partial class A { int One() => 1; }"), ("B.cs", "partial class A { int Two() => 2; partial class Inner { } }"), ("C.cs", "partial class A { partial class Inner { int Three() => 3; } }"));
        await using var _ = scripts;
        Assert.Equal("+ A; + A.Inner; Loaded", events.Take());
        await scripts.EditAsync(("A.cs", "partial class A { int One() => 10; }"), ("B.cs", "partial class A { int Two() => 20; partial class Inner { } }"));
        Assert.Equal("* A; Applied", events.Take());
        Assert.Equal(["A.cs 2", "B.cs 2", "C.cs 1"], events.Last("A").Scripts.Select(script => $"{Path.GetFileName(script.File)} {script.Number}"));
        await scripts.EditAsync(("B.cs", null));
        Assert.Equal("* A; Applied", events.Take());
        await scripts.EditAsync(("A.cs", null), ("C.cs", null));
        Assert.Equal("- A; - A.Inner; Applied", events.Take());
    }

    [Fact]
    public async Task AGenericClassIsToldByItsDefinition()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "public class Bag<T> { public T? Item; public class Pocket<U> { } }"));
        await using var _ = scripts;
        events.Take();
        await scripts.EditAsync(("A.cs", "public class Bag<T> { public T? Item; public T? Take() => Item; public class Pocket<U> { public int Size() => 1; } } public class Bag { }"));
        Assert.Equal("+ Bag; * Bag<T>; * Bag<T>.Pocket<U>; Applied", events.Take());
        Assert.True(events.Last("Bag<T>").Type.IsGenericTypeDefinition);
        Assert.Equal(["Bag<T>.Item", "Bag<T>.Take()"], events.Last("Bag<T>").Members);
    }

    [Fact]
    public async Task AClassWhoseCodeIsLinkedAnewIsUpdatedToo()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(
            ("A.cs", "public static class A { public static int Pick(object o) => 1; }"),
            ("User.cs", "public static class User { public static int Pick() => A.Pick(\"\"); } public static class Bystander { public static int One() => 1; }"));
        await using var _ = scripts;
        events.Take();
        await scripts.EditAsync(("A.cs", "public static class A { public static int Pick(object o) => 1; public static int Pick(string s) => 2; }"));
        Assert.Equal("* A; * User; Applied", events.Take());
        Assert.Equal(2, scripts.Call<int>("User.Pick"));
    }

    [Theory]
    [InlineData("public const int Number = 1;", "public const int Number = 2;")]
    [InlineData("public int Twice(int of = 1) => of;", "public int Twice(int of = 2) => of;")]
    [InlineData("public int Twice(int of) => 1;", "internal int Twice(int of) => 1;")]
    public async Task AClassWithAnotherConstantDefaultOrAccessibilityIsUpdated(string before, string after)
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", $"public class A {{ {before} }}"));
        await using var _ = scripts;
        events.Take();
        await scripts.EditAsync(("A.cs", $"public class A {{ {after} }}"));
        Assert.Equal("* A; Applied", events.Take());
    }

    [Fact]
    public async Task MembersOfAnExtensionBlockAreTheirClasss()
    {
        const string source = "public static class A {{ extension(string text) {{ public int Size() => {0}; }} }}";
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", string.Format(source, "1")));
        await using var _ = scripts;
        Assert.Equal("+ A; Loaded", events.Take());
        await scripts.EditAsync(("A.cs", string.Format(source, "2")));
        Assert.Equal("* A; Applied", events.Take());
    }

    [Fact]
    public async Task WhatIsHeldBackRaisesNothingUntilItComesIn()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "class A { int One() => 1; }"), ("B.cs", "class B { int One() => 1; }"));
        await using var _ = scripts;
        events.Take();
        await scripts.EditAsync(("A.cs", "class A { int One() => B.Two; } class New { }"), ("B.cs", "class B { int One() => 2; }"));
        Assert.Equal("* B; Applied; Held", events.Take());
        await scripts.EditAsync(("B.cs", "class B { int One() => 2; public const int Two = 2; }"));
        Assert.Equal("+ New; * A; * B; Applied", events.Take());
    }

    [Fact]
    public async Task ARefusedEditRaisesNoClassEvents()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "class A { int One() => 1; }"));
        await using var _ = scripts;
        events.Take();
        await scripts.EditAsync(("A.cs", "class A { int One() => missing; } class B { }"));
        Assert.Equal("Refused", events.Take());
    }

    [Fact]
    public async Task AnotherDirectorysClassesAreCreatedAndWhatTheyRelinkIsUpdated()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "public static class A { public static int Two() => \"\".Size(); } public static class E { public static int Size(this object o) => 1; }"));
        await using var _ = scripts;
        events.Take();
        scripts.SaveIn(scripts.Beside("more"), "F.cs", "public static class F { public static int Size(this string s) => 2; }");
        await scripts.Reloader.AddDirectoryAsync("", scripts.Beside("more"), TestContext.Current.CancellationToken);
        Assert.Equal("+ F; * A; Loaded", events.Take());
    }

    [Fact]
    public async Task ALiveTypeTellsNameMembersGenerationFileVersionAndType()
    {
        var (scripts, events) = await ClassEventLog.StartAsync(("A.cs", "namespace Game; public class Orc { public int Hp { get; set; } int Attack(int by) => by; }"));
        await using var _ = scripts;
        await scripts.EditAsync(("A.cs", "namespace Game; public class Orc { public int Hp { get; set; } string Name => \"orc\"; event System.Action? Died; Orc(int hp) { } }"));
        var orc = events.Last("Game.Orc");
        Assert.Equal(["Game.Orc.Died", "Game.Orc.Hp", "Game.Orc.Name", "Game.Orc.Orc(int)"], orc.Members);
        Assert.Equal((2, 2, "A.cs"), (orc.Generation, orc.Version, Path.GetFileName(orc.File)));
        Assert.Same(scripts.Reloader.FindType("Game.Orc"), orc.Type);
        await scripts.EditAsync(("A.cs", "namespace Game;"));
        orc = events.Last("Game.Orc");
        Assert.Equal((3, 2, 4), (orc.Generation, orc.Version, orc.Members.Length)); // as it was, in the file's version that had it
    }

    [Fact]
    public async Task EventsAreRaisedWhenTheWholeEditIsInPlace()
    {
        var (scripts, _) = await ClassEventLog.StartAsync(
            ("A.cs", "public static class A { public static int Number() => 1; public static int Hooked; static void Reloaded(Molt.ReloadContext context) => Hooked++; public static int Hooks() => Hooked; }"),
            ("B.cs", "public static class B { public static int Number() => 1; }"));
        await using var owned = scripts;
        var seen = new List<string>();
        scripts.Reloader.ClassUpdated += (_, _) => seen.Add($"{scripts.Reloader.Generation}: {scripts.Call<int>("A.Number")} {scripts.Call<int>("B.Number")} {scripts.Call<int>("A.Hooks")}");
        await scripts.EditAsync(
            ("A.cs", "public static class A { public static int Number() => 2; public static int Hooked; static void Reloaded(Molt.ReloadContext context) => Hooked++; public static int Hooks() => Hooked; }"),
            ("B.cs", "public static class B { public static int Number() => 2; }"));
        Assert.Equal(["2: 2 2 1", "2: 2 2 1"], seen);
    }
}
