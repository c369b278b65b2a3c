using System.Diagnostics;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using Molt.Rehearsing.Processes;
using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Xunit;

namespace Molt.Tests.Testing;

/// <summary>Tests in a process of their own decide as they do in this one, and whatever they do to it, this one goes on.</summary>
public sealed class ProcessIsolationTests : IAsyncDisposable
{
    private const string Orc = "public static class Orc { public static int Hit(int power) => power * 2; }";

    private readonly RecordedLog log = new();
    private readonly LiveScripts scripts;

    public ProcessIsolationTests() => scripts = New(TimeSpan.FromSeconds(60));

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task TestsRunInAnotherProcessAndSeeTheEditBeforeThisOneDoes()
    {
        await LoadAsync($"if (Environment.ProcessId == {Environment.ProcessId}) throw new Exception(\"here\"); if (Orc.Hit(3) != 6) throw new Exception($\"hit {{Orc.Hit(3)}}\");");

        var refused = await scripts.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")));
        Assert.Equal("MOLT0610: OrcTests.Hits failed: hit 9", Said(refused));
        Assert.Equal((1, 1, 1), (refused!.Tests!.Found, refused.Tests.Run, refused.Tests.Failed));
        Assert.Equal((6, 1), (Hit(), scripts.Reloader.Generation));

        var applied = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power")));
        Assert.Equal((EditKind.Applied, 1, 0), (applied!.Kind, applied.Tests!.Run, applied.Tests.Failed));
    }

    [Fact]
    public async Task OneProcessServesTheLoadAndAllEditsThatGoLive()
    {
        var meeting = new TcpListener(IPAddress.Loopback, 0);
        meeting.Start();
        await LoadAsync($"{Meet(meeting)} if (Orc.Hit(3) > 100) throw new Exception(\"red\");");
        var processes = new HashSet<int> { (await MetAsync(meeting)).Id };
        for (var edit = 1; edit <= 4; edit++)
        {
            var report = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", edit % 2 == 0 ? $"power + 10 + {edit}" : $"power + {edit} + Added{edit}(); static int Added{edit}() => 1")));
            Assert.Equal(EditKind.Applied, report!.Kind);
            processes.Add((await MetAsync(meeting)).Id);
        }
        Assert.Single(processes);
    }

    [Theory]
    [InlineData("Environment.Exit(7);", "ended with exit code 7")]
    [InlineData("Environment.FailFast(\"no way\");", "ended with exit code 134 (signal 6): Process terminated. no way")]
    [InlineData("Fall(1); static int Fall(int depth) => Fall(depth + 1) + Fall(depth + 2);", "ended with exit code 134 (signal 6): Stack overflow.")]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"unseen\")).Start(); System.Threading.Thread.Sleep(-1);", "ended with exit code 134 (signal 6): Unhandled exception. System.Exception: unseen")]
    public async Task ATestThatEndsItsProcessIsNamedAndTheNextEditHasANewOne(string end, string reason)
    {
        await LoadAsync($"if (Orc.Hit(3) == 6) return; if (Orc.Hit(3) == 8) throw new Exception(\"red\"); {end}");

        var refused = await scripts.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")));
        Assert.Equal($"MOLT0620: The process that tests run in {reason}, while OrcTests.Hits ran. The next edit is tested in a new one.", Said(refused));
        Assert.Equal((6, 1), (Hit(), scripts.Reloader.Generation));

        Assert.Equal("MOLT0610: OrcTests.Hits failed: red", Said(await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + 5")))));
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power"))))!.Kind);
    }

    [Fact]
    public async Task ATestThatNeverEndsIsEndedWithItsProcess()
    {
        await using var hasty = New(TimeSpan.FromSeconds(3));
        var meeting = new TcpListener(IPAddress.Loopback, 0);
        meeting.Start();
        await LoadAsync(hasty, $"if (Orc.Hit(3) == 6) return; {Meet(meeting)} while (true) ;");

        var edit = hasty.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")));
        var process = await MetAsync(meeting);
        Assert.Contains("MOLT0611: OrcTests.Hits had not ended after 3 s", Said(await edit));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(EditKind.Applied, (await hasty.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power"))))!.Kind);
    }

    [Fact]
    public async Task AProcessThatIsKilledFromOutsideRefusesTheEdit()
    {
        var meeting = new TcpListener(IPAddress.Loopback, 0);
        meeting.Start();
        await LoadAsync($"if (Orc.Hit(3) == 6) return; {Meet(meeting)} System.Threading.Thread.Sleep(-1);");

        var edit = scripts.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")));
        (await MetAsync(meeting)).Kill();
        Assert.Contains("ended with exit code 137 (signal 9), while OrcTests.Hits ran", Said(await edit));
    }

    [Fact]
    public async Task AnInitializerThatEndsTheProcessRefusesTheEdit()
    {
        await LoadAsync("Orc.Hit(3);");
        var refused = await scripts.EditAsync(("Orc.cs", "public static class Orc { public static int Bonus = End(); static int End() { Environment.Exit(9); return 1; } public static int Hit(int power) => power * 2 + Bonus; }"));
        Assert.Equal("MOLT0620: The process that tests run in ended with exit code 9, while it took the edit in.", Said(refused));
        Assert.Equal((6, 1), (Hit(), scripts.Reloader.Generation));
    }

    [Fact]
    public async Task AHundredMegabytesOfOutputAreReadAndLoggedUpToALimit()
    {
        await LoadAsync("var line = new string('x', 999); for (var count = 0; count < 100_000; count++) Console.WriteLine(line); Console.Error.WriteLine(Orc.Hit(3));");
        Assert.Equal(1, scripts.Reloader.Generation);
        Assert.InRange(log.Lines.Count(line => line.Contains("The process that tests run in wrote: x", StringComparison.Ordinal)), 1, 40);
    }

    [Fact]
    public async Task StandardInputIsEmpty()
    {
        await LoadAsync("if (Console.In.ReadToEnd() is { Length: > 0 } read) throw new Exception(read); if (Orc.Hit(3) != 6) throw new Exception(\"red\");");
        Assert.Equal(1, scripts.Reloader.Generation);
    }

    [Fact]
    public async Task AProcessEndsWhenNobodyIsAtTheOtherEndOfItsPipe()
    {
        var name = $"molt-test-{Guid.NewGuid():N}";
        await using var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        using var process = Process.Start(HostCommand.Make(name))!;
        await pipe.WaitForConnectionAsync(TestContext.Current.CancellationToken);
        Assert.False(process.HasExited);

        pipe.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ItsProcessesEndWithTheReloader()
    {
        var meeting = new TcpListener(IPAddress.Loopback, 0);
        meeting.Start();
        await LoadAsync(Meet(meeting));
        var process = await MetAsync(meeting);
        await scripts.DisposeAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private LiveScripts New(TimeSpan testLimit) => new(watch: false, log: log, configure: options =>
    {
        options.Tests.Frameworks.Add(new FakeFramework());
        options.Tests.Isolation = TestIsolation.Process;
        options.Tests.TestTimeLimit = testLimit;
    });

    private Task LoadAsync(string test) => LoadAsync(scripts, test);

    private static async Task LoadAsync(LiveScripts scripts, string test)
    {
        scripts.Save("Orc.cs", Orc);
        scripts.Save("OrcTests.cs", $"using Molt.Tests.Testing; public class OrcTests {{ [Check] public void Hits() {{ {test} }} }}");
        await scripts.LoadAsync();
        var report = await scripts.NextAsync();
        Assert.True(report.Kind == EditKind.Loaded, Said(report));
    }

    private int Hit() => scripts.Reloader.Bind<Func<int, int>>("Orc.Hit")(3);

    // Tells who it is.
    private static string Meet(TcpListener meeting) =>
        $"using (var client = new System.Net.Sockets.TcpClient(\"127.0.0.1\", {((IPEndPoint)meeting.LocalEndpoint).Port})) client.GetStream().Write(BitConverter.GetBytes(Environment.ProcessId));";

    private static async Task<Process> MetAsync(TcpListener meeting)
    {
        using var client = await meeting.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var id = new byte[sizeof(int)];
        await client.GetStream().ReadExactlyAsync(id, TestContext.Current.CancellationToken);
        return Process.GetProcessById(BitConverter.ToInt32(id));
    }

    private static string Said(EditReport? report) => string.Join(" | ", report!.Diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Message}"));
}
