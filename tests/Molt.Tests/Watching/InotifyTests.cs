using System.Diagnostics;
using Molt.Scripts;
using Molt.Tests.Scripts;
using Molt.Watching.Linux;
using Xunit;

namespace Molt.Tests.Watching;

/// <summary>What inotify in particular can do, and the traps of it.</summary>
public sealed class InotifyTests
{
    public InotifyTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "inotify is Linux's");

    [Fact]
    public async Task AFileWrittenInPlaceInSlowPiecesIsNeverSeenEmptyOrInParts()
    {
        using var watched = new WatchedDirectory(Way.Inotify, outer => outer.Write("root/a.cs", "before"));
        using (var stream = new FileStream(watched["a.cs"], FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite))
        {
            foreach (var piece in (string[])["one ", "two ", "three"])
            {
                await watched.Settle();
                stream.Write(System.Text.Encoding.UTF8.GetBytes(piece));
                stream.Flush();
            }
            await watched.Settle();
        }
        await watched.Until("a.cs", "one two three");
        Assert.Equal(["before", "one two three"], watched.HistoryOf("a.cs"));
    }

    [Fact]
    public async Task ANewFileIsNotSeenBeforeItsWriterClosesIt()
    {
        using var watched = new WatchedDirectory(Way.Inotify);
        using (var stream = new FileStream(watched["a.cs"], FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite))
        {
            await watched.Settle();
            stream.Write("half "u8);
            stream.Flush();
            await watched.Settle();
            stream.Write("whole"u8);
        }
        await watched.Until("a.cs", "half whole");
        Assert.Equal(["half whole"], watched.HistoryOf("a.cs"));
    }

    [Fact]
    public async Task AWriterThatNeverClosesItsFileIsNoticedAfterAWhile()
    {
        using var watched = new WatchedDirectory(Way.Inotify);
        using var stream = new FileStream(watched["a.cs"], FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        stream.Write("open"u8);
        stream.Flush();
        await watched.Until("a.cs", "open");
    }

    [Theory]
    [InlineData("ln target.cs root/a.cs")]
    [InlineData("ln target.cs root/a.cs && rm target.cs")]
    [InlineData("ln -s ../target.cs root/a.cs")]
    [InlineData("cp target.cs root/b.tmp && mv root/b.tmp root/a.cs")]
    [InlineData("cp -p target.cs root/a.cs")]
    [InlineData("install -m 600 target.cs root/a.cs")]
    public async Task AFileThatAppearsByAnyCommandIsNoticed(string command)
    {
        using var watched = new WatchedDirectory(Way.Inotify, outer => outer.Write("target.cs", "linked"));
        using var child = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = watched.Outer.Path })!;
        await watched.Until("a.cs", "linked");
        Assert.Equal(["linked"], watched.HistoryOf("a.cs"));
    }

    [Fact]
    public async Task ARenamedFileOrFolderIsOneChangeOfAllItsFiles()
    {
        using var watched = new WatchedDirectory(Way.Inotify, outer =>
        {
            outer.Write("root/a.cs", "a");
            outer.Write("root/d/e.cs", "e");
        });
        File.Move(watched["a.cs"], watched["b.cs"]);
        await watched.Until("b.cs", "a");
        Assert.Equal(["a.cs", "b.cs"], watched.ChangedWith("b.cs"));
        Directory.Move(watched["d"], watched["f"]);
        await watched.Until("f/e.cs", "e");
        Assert.Equal(["d/e.cs", "f/e.cs"], watched.ChangedWith("f/e.cs"));
    }

    [Fact]
    public async Task ALinkedFolderIsWatchedAndALoopEnds()
    {
        using var outside = new TemporaryDirectory();
        outside.Write("x.cs", "x");
        using var watched = new WatchedDirectory(Way.Inotify, outer => Directory.CreateSymbolicLink(outer["root/loop"], outer["root"]));
        Directory.CreateSymbolicLink(watched["linked"], outside.Path);
        await watched.Until("linked/x.cs", "x");
        outside.Write("sub/y.cs", "y");
        await watched.Until("linked/sub/y.cs", "y");
        File.Delete(watched["linked"]);
        await watched.Until(texts => texts.Count == 0, "nothing");
    }

    [Fact]
    public async Task AConfigurationMapThatSwitchesItsHiddenLinkIsNoticed()
    {
        using var watched = new WatchedDirectory(Way.Inotify, outer =>
        {
            outer.Write("root/..v1/a.cs", "v1");
            Directory.CreateSymbolicLink(outer["root/..data"], "..v1");
            File.CreateSymbolicLink(outer["root/a.cs"], "..data/a.cs");
        });
        Directory.CreateDirectory(watched["..v2"]);
        watched.Write("..v2/a.cs", "v2");
        Directory.CreateSymbolicLink(watched["..next"], "..v2");
        using var child = Process.Start(new ProcessStartInfo("mv", ["-T", "..next", "..data"]) { WorkingDirectory = watched.Root })!;
        await watched.Until("a.cs", "v2");
    }

    [Fact]
    public async Task ARootReachedByALinkThatIsSwitchedFollowsIt()
    {
        using var watched = new WatchedDirectory(Way.Inotify, outer =>
        {
            outer.Write("v1/scripts/a.cs", "v1");
            outer.Write("v2/scripts/a.cs", "v2");
            Directory.Delete(outer["current/scripts"]);
            Directory.Delete(outer["current"]);
            Directory.CreateSymbolicLink(outer["current"], "v1");
        }, "current/scripts");
        Directory.CreateSymbolicLink(watched.Outer["next"], "v2");
        using var child = Process.Start(new ProcessStartInfo("mv", ["-T", "next", "current"]) { WorkingDirectory = watched.Outer.Path })!;
        await watched.Until("a.cs", "v2");
        watched.Write("a.cs", "v3");
        await watched.Until("a.cs", "v3");
    }

    [Fact]
    public void AFileThatVanishesAndIsWrittenAnewIsNoticedOnceAndOnlyWhenItIsClosed()
    {
        using var directory = new TemporaryDirectory();
        var path = directory["a.cs"];
        var events = new ScriptEvents { Now = 7 };
        events.Handle(new InotifyEvent(1, EventMask.MovedFrom, 1, "a.cs"), path);
        events.LookAgain();
        Assert.Empty(events.TakeNoticed());
        directory.Write("a.cs", "");
        events.Now = 8;
        events.Handle(new InotifyEvent(1, EventMask.Create, 0, "a.cs"), path);
        events.Handle(new InotifyEvent(1, EventMask.Modify, 0, "a.cs"), path);
        events.LookAgain();
        Assert.Empty(events.TakeNoticed());
        events.Handle(new InotifyEvent(1, EventMask.CloseWrite, 0, "a.cs"), path);
        Assert.Equal([KeyValuePair.Create(path, 7L)], events.TakeNoticed());
        Assert.Equal(int.MaxValue, events.MillisecondsUntilDue(int.MaxValue));
    }

    [Theory]
    [InlineData(0x6969u, "nfs")]
    [InlineData(0xFF534D42u, "cifs")]
    [InlineData(0x65735546u, "fuse")]
    [InlineData(0x01021997u, "9p")]
    [InlineData(0xEF53u, null)]
    [InlineData(0x01021994u, null)]
    [InlineData(0x794C7630u, null)]
    public void NetworkFileSystemsAreKnownByTheirNumbers(uint type, string? name) => Assert.Equal(name, NetworkFileSystem.NameOf(type));

    [Fact]
    public void TheStampOfAFileIsWhatTheFrameworkSays()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("a.cs", "12345");
        var stamp = FileStamp.Of(path);
        Assert.Equal((FileKind.File, 5L, 1u), (stamp.Kind, stamp.Length, stamp.Links));
        Assert.Equal((File.GetLastWriteTimeUtc(path) - DateTime.UnixEpoch).Ticks, stamp.Modified / 100);
        Assert.Equal(FileKind.Folder, FileStamp.Of(directory.Path).Kind);
        Assert.Equal(default, FileStamp.Of(directory["missing"]));
    }
}
