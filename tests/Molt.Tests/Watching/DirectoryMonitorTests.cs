using System.Diagnostics;
using Xunit;

namespace Molt.Tests.Watching;

/// <summary>What every way to watch must notice.</summary>
public sealed class DirectoryMonitorTests
{
    public static TheoryData<Way> AllWays => OperatingSystem.IsLinux() ? [Way.Inotify, Way.System, Way.Polling] : [Way.System, Way.Polling];

    [Theory, MemberData(nameof(AllWays))]
    public async Task ASavedFileANewOneAndADeletedOneAreNoticed(Way way)
    {
        using var watched = new WatchedDirectory(way, outer => outer.Write("root/a.cs", "a"));
        watched.Write("a.cs", "a2");
        await watched.Until("a.cs", "a2");
        watched.Write("b.cs", "b");
        await watched.Until("b.cs", "b");
        File.Delete(watched["a.cs"]);
        await watched.Until("a.cs", null);
        watched.Write("a.cs", "a2");
        await watched.Until("a.cs", "a2");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task AnAtomicSaveByRenameIsOneChange(Way way)
    {
        using var watched = new WatchedDirectory(way, outer => outer.Write("root/a.cs", "a"));
        using (var stream = File.Create(watched["a.cs.tmp"]))
        {
            stream.Write("a2"u8);
            stream.Flush(flushToDisk: true);
        }
        File.Move(watched["a.cs.tmp"], watched["a.cs"], overwrite: true);
        await watched.Until("a.cs", "a2");
        await watched.Settle();
        Assert.Equal(["a", "a2"], watched.HistoryOf("a.cs"));
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task ASaveThatKeepsABackupFirstIsNoticed(Way way)
    {
        using var watched = new WatchedDirectory(way, outer => outer.Write("root/a.cs", "a"));
        watched.Write("4913", "");
        File.Delete(watched["4913"]);
        File.Move(watched["a.cs"], watched["a.cs~"]);
        watched.Write("a.cs", "a2");
        File.Delete(watched["a.cs~"]);
        await watched.Until("a.cs", "a2");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task FiveHundredFilesOfAChildProcessAreAllNoticed(Way way)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "needs a shell");
        using var watched = new WatchedDirectory(way);
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = watched.Root };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("i=0; while [ $i -lt 500 ]; do mkdir -p d$((i % 10)); echo class A$i\\; > d$((i % 10))/f$i.cs; i=$((i + 1)); done");
        using var child = Process.Start(start)!;
        await child.WaitForExitAsync();
        await watched.Until(
            texts => texts.Count == 500 && texts.All(file => file.Value == $"class A{Path.GetFileNameWithoutExtension(file.Key)[1..]};\n"),
            "all 500 files");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task AFolderMadeWithFilesInItIsRead(Way way)
    {
        using var watched = new WatchedDirectory(way);
        for (var i = 0; i < 20; i++)
        {
            Directory.CreateDirectory(watched[$"d{i}/x/y"]);
            watched.Write($"d{i}/a.cs", "a");
            watched.Write($"d{i}/x/y/b.cs", "b");
        }
        await watched.Until(texts => texts.Count == 40, "40 files");
        watched.Write("d7/x/y/b.cs", "b2");
        await watched.Until("d7/x/y/b.cs", "b2");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task ARenamedFolderTakesItsFilesAlongAndIsWatchedUnderItsNewName(Way way)
    {
        using var watched = new WatchedDirectory(way, outer => outer.Write("root/old/sub/a.cs", "a"));
        Directory.Move(watched["old"], watched["new"]);
        await watched.Until(texts => texts.Keys.SequenceEqual(["new/sub/a.cs"]), "renamed");
        watched.Write("new/sub/a.cs", "a2");
        await watched.Until("new/sub/a.cs", "a2");
        Directory.CreateDirectory(watched["old/sub"]);
        watched.Write("old/sub/a.cs", "again");
        await watched.Until("old/sub/a.cs", "again");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task AFolderMovedAwayAndBackIsGoneAndThereAgain(Way way)
    {
        using var watched = new WatchedDirectory(way, outer => outer.Write("root/d/a.cs", "a"));
        Directory.Move(watched["d"], watched.Outer["away"]);
        await watched.Until("d/a.cs", null);
        File.WriteAllText(watched.Outer["away/a.cs"], "changed outside");
        Directory.Move(watched.Outer["away"], watched["d"]);
        await watched.Until("d/a.cs", "changed outside");
        watched.Write("d/a.cs", "a3");
        await watched.Until("d/a.cs", "a3");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task ARootRemovedAndMadeAnewIsWatchedAgain(Way way)
    {
        using var watched = new WatchedDirectory(way, outer => outer.Write("root/a.cs", "a"));
        for (var round = 0; round < 3; round++)
        {
            Directory.Delete(watched.Root, recursive: true);
            Directory.CreateDirectory(watched.Root);
            watched.Write("a.cs", $"round {round}");
            await watched.Until("a.cs", $"round {round}");
            watched.Write("b.cs", $"round {round}");
            await watched.Until("b.cs", $"round {round}");
        }
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task ARootMovedAwayAndBackLosesNothing(Way way)
    {
        using var watched = new WatchedDirectory(way, outer => outer.Write("outer/root/a.cs", "a"), "outer/root");
        Directory.Move(watched.Outer["outer"], watched.Outer["away"]);
        File.WriteAllText(watched.Outer["away/root/b.cs"], "b");
        Directory.Move(watched.Outer["away"], watched.Outer["outer"]);
        watched.Write("c.cs", "c");
        await watched.Until(texts => texts.Count == 3 && texts["b.cs"] == "b", "three files");
        Assert.All(watched.HistoryOf("a.cs"), Assert.NotNull);
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task AnEmptiedFileIsNoticedAsSoonAsItIsWritten(Way way)
    {
        using var watched = new WatchedDirectory(way, outer => outer.Write("root/a.cs", "a"));
        watched.Write("a.cs", "");
        await watched.Until("a.cs", "");
        watched.Write("a.cs", "a\r\nno newline at the end");
        await watched.Until("a.cs", "a\r\nno newline at the end");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task HiddenFoldersBuildOutputsAndNeighboursOfTheRootAreNotNoticed(Way way)
    {
        using var watched = new WatchedDirectory(way);
        foreach (var folder in (string[])[".git", "obj", "bin/Debug", "../root2"])
        {
            Directory.CreateDirectory(watched[folder]);
            watched.Write(folder + "/a.cs", "a");
        }
        watched.Write("readme.txt", "a");
        await watched.Settle();
        await watched.Until(texts => texts.Count == 0, "nothing");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task NamesThatDifferInCaseOnlyAreKeptApart(Way way)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a case-sensitive file system");
        using var watched = new WatchedDirectory(way, outer => outer.Write("root/a.cs", "a"));
        File.Move(watched["a.cs"], watched["A.cs"]);
        await watched.Until(texts => texts.Keys.SequenceEqual(["A.cs"]), "only A.cs");
        watched.Write("a.cs", "small");
        await watched.Until(texts => texts.Count == 2 && texts["A.cs"] == "a" && texts["a.cs"] == "small", "both");
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task AFileThatIsALinkFollowsItsTarget(Way way)
    {
        Assert.SkipWhen(way == Way.System, "the framework's watcher knows nothing of links");
        using var watched = new WatchedDirectory(way, outer =>
            File.CreateSymbolicLink(outer["root/a.cs"], outer.Write("target.cs", "a")));
        File.WriteAllText(watched.Outer["target.cs"], "written in place");
        await watched.Until("a.cs", "written in place");
        File.WriteAllText(watched.Outer["next"], "replaced");
        File.Move(watched.Outer["next"], watched.Outer["target.cs"], overwrite: true);
        await watched.Until("a.cs", "replaced");
    }
}
