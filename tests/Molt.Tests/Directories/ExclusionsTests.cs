using Molt.Tests.Reporting;
using Molt.Tests.Scripts;
using Xunit;

namespace Molt.Tests.Directories;

/// <summary>Which files are scripts.</summary>
public sealed class ExclusionsTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task HiddenFoldersBuildOutputsAndEditorTemporariesAreNoScriptsAndGlobsExcludeMore()
    {
        string[] none = [".git/A.cs", "bin/A.cs", "obj/Release/A.cs", ".#A.cs", "#A.cs", "~A.cs", "A.cs~", "A.txt", "A.g.cs", "drafts/A.cs", "deep/drafts/A.cs", "deep/B.g.cs"];
        foreach (var path in none) directory.Write(path, "this is no script");
        directory.Write("Good.cs", "public static class Good { public static int Number() => 1; }");
        directory.Write("deep/Better.cs", "public static class Better { public static int Number() => 2; }");
        await using var reloader = new CodeReloader(new ReloaderOptions { Watch = false, LoggerFactory = new RecordedLog(), Exclude = { "**/*.g.cs", "**/drafts/**" } });
        EditReport? loaded = null;
        reloader.Reloaded += (_, report) => loaded = report;
        await reloader.AddDirectoryAsync("", directory.Path, TestContext.Current.CancellationToken);
        Assert.Equal([directory["Good.cs"], directory["deep/Better.cs"]], loaded!.Files);

        directory.Write("deep/drafts/A.cs", "neither is this");
        directory.Write("drafts/B.cs", "nor this");
        Assert.Null(await reloader.ReloadAllAsync(TestContext.Current.CancellationToken));
        Assert.Null(await reloader.ReloadAsync(directory["drafts/B.cs"], TestContext.Current.CancellationToken));
        Assert.Null(reloader.FindScript(directory["drafts/B.cs"]));
    }

    [Fact]
    public void ExcludedFilesAreNotChecked()
    {
        directory.Write("A.cs", "class A { }");
        directory.Write("drafts/B.cs", "class { what");
        Assert.NotEmpty(CodeReloader.Check("", directory.Path));
        Assert.Empty(CodeReloader.Check("", directory.Path, new ReloaderOptions { Exclude = { "drafts/*" } }));
    }
}
