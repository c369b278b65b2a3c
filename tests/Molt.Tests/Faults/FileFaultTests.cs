using System.Diagnostics;
using System.Net.Sockets;
using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Faults;

/// <summary>Files to which things happen while they are read, and clocks that jump.</summary>
public sealed class FileFaultTests
{
    private const int Rounds = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Two files that belong together: what one calls is only in the other of the same save. Between whole saves either of them is cut off, emptied, removed, locked, or
    /// something that is no file takes its place.
    /// </summary>
    [Fact]
    public async Task WhateverHappensToFilesTheCodeOfOneWholeSaveRunsAndTheLastGoodSaveGoesLive()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes and sockets are made with what Linux has");
        await using var scripts = await LiveScripts.StartAsync(Pair(0));
        var (random, show, last) = (new Random(7), scripts.Reloader.Bind<Func<string>>("B.Show"), -1);
        void Look()
        {
            var seen = show().Split(' ');
            Assert.Equal(seen[0], seen[1]);
            var number = int.Parse(seen[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(number >= last, $"{number} after {last}");
            last = number;
        }
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var (name, text) in Pair(round))
            {
                Harm(Path.Combine(scripts.Root, name), text, random);
                Look();
            }
            foreach (var (name, text) in Pair(round)) Put(scripts, name, text);
            Look();
        }
        foreach (var (name, text) in Pair(Rounds + 1)) Put(scripts, name, text);
        while (show() != $"{Rounds + 1} {Rounds + 1}") await scripts.NextAsync();
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task AClockThatJumpsLosesNoEdit()
    {
        await using var scripts = new LiveScripts(configure: options => options.TimeProvider = new JumpingTime());
        scripts.Save("A.cs", "public static class A { public static int Number() => 0; }");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        for (var number = 1; number <= 20; number++)
        {
            scripts.Save("A.cs", $"public static class A {{ public static int Number() => {number}; }}");
            await scripts.NextAsync(EditKind.Applied, "A.cs");
            Assert.Equal(number, scripts.Call<int>("A.Number"));
        }
    }

    /// <summary>Of the same length, and of times long gone, to come, or all the same.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(20)]
    public async Task TheTimesOfFilesMeanNothing(int? pollingMilliseconds)
    {
        await using var scripts = new LiveScripts(configure: options => options.PollingInterval = pollingMilliseconds is { } some ? TimeSpan.FromMilliseconds(some) : null);
        var path = scripts.Save("A.cs", "public static class A { public static int Number() => 10; }");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        var (early, late) = (new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2080, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var number = 10;
        foreach (var time in new[] { late, early, early, early, late, late })
        {
            number++;
            var draft = scripts.Beside("timed");
            await File.WriteAllTextAsync(draft, $"public static class A {{ public static int Number() => {number}; }}", Cancellation);
            File.SetLastWriteTimeUtc(draft, time);
            File.Move(draft, path, overwrite: true);
            await scripts.NextAsync(EditKind.Applied, "A.cs");
            Assert.Equal(number, scripts.Call<int>("A.Number"));
        }
    }

    private static (string Name, string Text)[] Pair(int number) =>
    [
        ("A.cs", $"public static class A {{ public static string Of{number}() => \"{number}\"; }}"),
        ("B.cs", $"public static class B {{ public static string Show() => A.Of{number}() + \" {number}\"; }}"),
    ];

    private static void Harm(string path, string text, Random random)
    {
        Remove(path);
        switch (random.Next(9))
        {
            case 0: File.WriteAllText(path, text[..(text.Length / 2)]); break;
            case 1: File.WriteAllText(path, text + "}"); break;
            case 2: Directory.CreateDirectory(path); break;
            case 3: File.CreateSymbolicLink(path, path + ".gone"); break;
            case 4: File.CreateSymbolicLink(path, Path.GetFileName(path)); break;
            case 5: Run("mkfifo", path); break;
            case 6: Listen(path); break;
            case 7: Lock(path, text); break;
            case 8: File.WriteAllBytes(path, [0xc3, 0x28]); break;
        }
    }

    private static void Put(LiveScripts scripts, string name, string text)
    {
        var path = Path.Combine(scripts.Root, name);
        if (Directory.Exists(path)) Directory.Delete(path);
        scripts.Save(name, text);
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path);
        else File.Delete(path);
    }

    private static void Listen(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        // Its name may be short only; moved, it is a socket all the same.
        var place = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}");
        socket.Bind(new UnixDomainSocketEndPoint(place));
        Run("mv", place, path);
    }

    private static void Lock(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text[..10]));
        file.Flush();
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>A clock that is an hour off, forth or back, at every look.</summary>
    private sealed class JumpingTime : TimeProvider
    {
        private int looks;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Jump();

        public override long GetTimestamp() => System.GetTimestamp() + Jump().Ticks * (TimestampFrequency / TimeSpan.TicksPerSecond);

        private TimeSpan Jump() => TimeSpan.FromHours(Interlocked.Increment(ref looks) % 3 - 1);
    }
}
