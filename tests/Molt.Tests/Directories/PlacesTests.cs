using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Directories;

/// <summary>Each file has exactly one directory, by whatever path it is reached.</summary>
public sealed class PlacesTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new();

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NamesThatBeginAlikeAreDirectoriesOfTheirOwn()
    {
        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        scripts.SaveIn(scripts.Beside("scripts2"), "A.cs", "public static class A { public static int Number() => 2; }");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        var second = await scripts.Reloader.AddDirectoryAsync("Two", scripts.Beside("scripts2"), Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../scripts2/A.cs");
        Assert.Equal((1, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("Two.A.Number")));
        Assert.Same(second, scripts.Reloader.FindScript(Path.Combine(second.Path, "A.cs"))!.Directory);
    }

    [Fact]
    public async Task ADirectoryIsFoundHoweverItsPathIsWritten()
    {
        scripts.Save("inner/A.cs", "class A { }");
        var directory = await scripts.LoadAsync();
        Directory.CreateSymbolicLink(scripts.Beside("link"), scripts.Root);
        string[] spellings = [scripts.Root, scripts.Root + "/", Path.Combine(scripts.Root, "inner", ".."), Path.GetRelativePath(Environment.CurrentDirectory, scripts.Root), scripts.Beside("link")];
        foreach (var spelling in spellings)
        {
            Assert.Same(directory, scripts.Reloader.FindDirectory(spelling));
            await Assert.ThrowsAsync<ArgumentException>(() => scripts.Reloader.AddDirectoryAsync("Other", spelling, Cancellation));
        }
        Assert.Null(scripts.Reloader.FindDirectory(Path.Combine(scripts.Root, "inner")));
        Assert.Null(scripts.Reloader.FindDirectory(scripts.Beside("nowhere")));
        if (OperatingSystem.IsLinux()) Assert.Null(scripts.Reloader.FindDirectory(scripts.Beside("SCRIPTS")));
    }

    [Fact]
    public async Task DirectoriesWhoseNamesDifferInCaseAreTwoWhereTheFileSystemSaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "names have no case here");
        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        scripts.SaveIn(scripts.Beside("Scripts"), "A.cs", "public static class A { public static int Number() => 2; }");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        await scripts.Reloader.AddDirectoryAsync("Two", scripts.Beside("Scripts"), Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../Scripts/A.cs");
        Assert.Equal((1, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("Two.A.Number")));
    }

    [Fact]
    public async Task ADirectoryWithinAnotherIsRefusedAlsoByWayOfLinks()
    {
        scripts.Save("inner/A.cs", "class A { }");
        await scripts.LoadAsync();
        Directory.CreateSymbolicLink(scripts.Beside("toInner"), Path.Combine(scripts.Root, "inner"));
        Directory.CreateSymbolicLink(scripts.Beside("toAll"), scripts.Beside("."));
        string[] overlapping = [Path.Combine(scripts.Root, "inner"), scripts.Beside("toInner"), scripts.Beside("toAll"), scripts.Beside("."), scripts.Beside("toAll/scripts/inner")];
        foreach (var path in overlapping) await Assert.ThrowsAsync<ArgumentException>(() => scripts.Reloader.AddDirectoryAsync("Other", path, Cancellation));
        Assert.Single(scripts.Reloader.Directories);
    }

    [Fact]
    public async Task ALinkIntoAnotherDirectoryIsPassedOverWithARemark()
    {
        scripts.Save("deep/A.cs", "public static class A { public static int Number() => 1; }");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "deep/A.cs");
        var second = scripts.Beside("second");
        scripts.SaveIn(second, "B.cs", "public static class B { public static int Number() => 2; }");
        Directory.CreateSymbolicLink(Path.Combine(second, "linked"), Path.Combine(scripts.Root, "deep"));
        File.CreateSymbolicLink(Path.Combine(second, "LinkedFile.cs"), Path.Combine(scripts.Root, "deep", "A.cs"));
        await scripts.Reloader.AddDirectoryAsync("Two", second, Cancellation);
        var loaded = await scripts.NextAsync(EditKind.Loaded, "../second/B.cs");
        Assert.Equal(["MOLT0107", "MOLT0107"], loaded.Diagnostics.Select(remark => remark.Id));
        Assert.Contains(scripts.Root, loaded.Diagnostics[0].Message, StringComparison.Ordinal);

        scripts.Save("deep/A.cs", "public static class A { public static int Number() => 3; }");
        await scripts.NextAsync(EditKind.Applied, "deep/A.cs");
        Assert.Equal((3, 2), (scripts.Call<int>("deep.A.Number"), scripts.Call<int>("Two.B.Number")));
        Assert.Equal(Path.Combine(scripts.Root, "deep", "A.cs"), scripts.Reloader.FindScript(Path.Combine(second, "linked", "A.cs"))!.Path);
    }

    [Fact]
    public async Task ALinkThatAppearsLaterIsPassedOverToo()
    {
        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        scripts.SaveIn(scripts.Beside("second"), "B.cs", "public static class B { public static int Number() => 2; }");
        await scripts.Reloader.AddDirectoryAsync("Two", scripts.Beside("second"), Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../second/B.cs");
        Directory.CreateSymbolicLink(Path.Combine(scripts.Root, "linked"), scripts.Beside("second"));
        File.CreateSymbolicLink(Path.Combine(scripts.Root, "Linked.cs"), Path.Combine(scripts.Beside("second"), "B.cs"));
        scripts.Save("A.cs", "public static class A { public static int Number() => 3; }");
        var report = await scripts.NextAsync();
        while (!report.Files.Contains(Path.Combine(scripts.Root, "A.cs"))) report = await scripts.NextAsync();
        Assert.Equal([Path.Combine(scripts.Root, "A.cs")], report.Files);
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("linked.B.Number"));
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("B.Number"));
    }

    [Fact]
    public async Task ADirectoryToWhichALinkOfAnotherLeadsIsRefused()
    {
        var second = scripts.Beside("second");
        scripts.SaveIn(second, "B.cs", "public static class B { public static int Number() => 2; }");
        scripts.Save("A.cs", "class A { }");
        Directory.CreateSymbolicLink(Path.Combine(scripts.Root, "linked"), second);
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs", "linked/B.cs");
        var error = await Assert.ThrowsAsync<ArgumentException>(() => scripts.Reloader.AddDirectoryAsync("Two", second, Cancellation));
        Assert.Contains(Path.Combine(scripts.Root, "linked", "B.cs"), error.Message, StringComparison.Ordinal);
        Assert.Equal(2, scripts.Call<int>("linked.B.Number"));
        Assert.Equal(Path.Combine(scripts.Root, "linked", "B.cs"), scripts.Reloader.FindScript(Path.Combine(scripts.Root, "linked", "B.cs"))!.Path);
    }

    [Fact]
    public async Task AScriptIsFoundWithItsDirectoryItsNamespaceAndWhetherItIsHeld()
    {
        scripts.Save("Rooms/old town/Hall.cs", "class Hall { }");
        var directory = await scripts.LoadAsync();
        await scripts.NextAsync();
        var path = Path.Combine(scripts.Root, "Rooms", "old town", "Hall.cs");
        var script = scripts.Reloader.FindScript(path)!;
        Assert.Equal((directory, path, "Rooms.old_town", false), (script.Directory, script.Path, script.Namespace, script.IsHeld));
        scripts.Save("Rooms/old town/Hall.cs", "class Hall { what }");
        await scripts.NextAsync(EditKind.Refused, "Rooms/old town/Hall.cs");
        Assert.True(scripts.Reloader.FindScript(path)!.IsHeld);
        Assert.Null(scripts.Reloader.FindScript(Path.Combine(scripts.Root, "Rooms", "None.cs")));
        Assert.Null(scripts.Reloader.FindScript(scripts.Beside("Elsewhere.cs")));
    }
}
