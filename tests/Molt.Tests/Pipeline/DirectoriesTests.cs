using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>Adding directories: broken ones, empty ones, several.</summary>
public sealed class DirectoriesTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new();

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task ABrokenDirectoryContributesNothingTellsAllAndLoadsOnTheFix()
    {
        scripts.Save("A.cs", "public static class A { public static int Number() => first; }");
        scripts.Save("B.cs", "public static class B { public static int Number() => second; }");
        scripts.Save("Good.cs", "public static class Good { public static int Number() => 1; }");
        await scripts.LoadAsync();
        var refused = await scripts.NextAsync(EditKind.Refused, "A.cs", "B.cs", "Good.cs");
        Assert.Equal(["A.cs", "B.cs"], refused.Diagnostics.Select(error => Path.GetFileName(error.File)));
        Assert.Equal(0, scripts.Reloader.Generation);
        Assert.Throws<InvalidOperationException>(() => scripts.Call<int>("Good.Number"));

        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        refused = await scripts.NextAsync(EditKind.Refused, "A.cs");
        Assert.Contains("second", Assert.Single(refused.Diagnostics).Message);
        scripts.Save("B.cs", "public static class B { public static int Number() => 2; }");
        var loaded = await scripts.NextAsync(EditKind.Loaded, "A.cs", "B.cs", "Good.cs");
        Assert.Equal(1, loaded.Generation);
        Assert.Equal(2, scripts.Call<int>("B.Number"));
    }

    [Fact]
    public async Task AnEmptyDirectoryLoadsWithItsFirstScript()
    {
        await scripts.LoadAsync();
        Assert.Equal(0, scripts.Reloader.Generation);
        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        Assert.Equal(1, (await scripts.NextAsync(EditKind.Loaded, "A.cs")).Generation);
        Assert.Equal(1, scripts.Call<int>("A.Number"));
    }

    [Fact]
    public async Task DirectoriesAddedLaterSeeTheEarlierOnesAndAreSeenByThem()
    {
        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");

        scripts.SaveIn(scripts.Beside("second"), "B.cs", "public static class B { public static int Number() => A.Number() + 1; }");
        await AddAsync("Two", "second");
        await scripts.NextAsync(EditKind.Loaded, "../second/B.cs");
        Assert.Equal(2, scripts.Call<int>("Two.B.Number"));

        scripts.SaveIn(scripts.Beside("third"), "C.cs", "public static class C { public static int Number() => Two.B.Number() + 1; }");
        await AddAsync("Three", "third");
        await scripts.NextAsync(EditKind.Loaded, "../third/C.cs");
        Assert.Equal(3, scripts.Call<int>("Three.C.Number"));

        scripts.Save("A.cs", "public static class A { public static int Number() => 1 + Three.C.Ten; }");
        await scripts.NextAsync(EditKind.Refused, "A.cs");
        scripts.SaveIn(scripts.Beside("third"), "C.cs", "public static class C { public const int Ten = 10; public static int Number() => Two.B.Number() + 1; }");
        await scripts.NextAsync(EditKind.Applied, "A.cs", "../third/C.cs");
        Assert.Equal(13, scripts.Call<int>("Three.C.Number"));
    }

    [Fact]
    public async Task ABrokenSecondDirectoryContributesNothingWhileTheFirstGoesOn()
    {
        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        scripts.SaveIn(scripts.Beside("second"), "Bad.cs", "public static class Bad { missing }");
        scripts.SaveIn(scripts.Beside("second"), "Good.cs", "public static class Good { public static int Number() => 5; }");
        await AddAsync("Two", "second");
        await scripts.NextAsync(EditKind.Refused, "../second/Bad.cs", "../second/Good.cs");
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("Two.Good.Number"));

        scripts.Save("A.cs", "public static class A { public static int Number() => 2; }");
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        scripts.SaveIn(scripts.Beside("second"), "Bad.cs", "public static class Bad { }");
        await scripts.NextAsync(EditKind.Loaded, "../second/Bad.cs", "../second/Good.cs");
        Assert.Equal((2, 5), (scripts.Call<int>("A.Number"), scripts.Call<int>("Two.Good.Number")));
    }

    [Fact]
    public async Task AddressesThatCannotBeAreMisuse()
    {
        scripts.Save("inner/A.cs", "class A { }");
        await scripts.LoadAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => scripts.Reloader.AddDirectoryAsync("", Path.Combine(scripts.Root, "inner"), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => scripts.Reloader.AddDirectoryAsync("1x", scripts.Root, Cancellation));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => scripts.Reloader.AddDirectoryAsync("", scripts.Beside("nowhere"), Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<ScriptDirectory> AddAsync(string space, string folder) => scripts.Reloader.AddDirectoryAsync(space, scripts.Beside(folder), Cancellation);
}
