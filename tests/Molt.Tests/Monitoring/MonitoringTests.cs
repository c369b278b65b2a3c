using System.Runtime.CompilerServices;
using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Molt.Tests.Scripts;
using Xunit;

namespace Molt.Tests.Monitoring;

/// <summary>Saved files are noticed, until the host says otherwise.</summary>
public sealed class MonitoringTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MonitoringIsOnByDefault()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number(1)));
        Assert.True(new ReloaderOptions().Watch);
        Assert.True(scripts.Reloader.IsMonitoring);
        scripts.Save("A.cs", Number(2));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
    }

    [Fact]
    public async Task WithoutMonitoringFilesAreTakenInByHandOneByOneOrAll()
    {
        await using var scripts = new LiveScripts(watch: false);
        scripts.Save("A.cs", Number(1));
        scripts.Save("deep/B.cs", Number(1, "B"));
        scripts.Save("deep/C.cs", Number(1, "C"));
        await scripts.LoadAsync();
        await scripts.NextAsync();
        Assert.False(scripts.Reloader.IsMonitoring);
        scripts.Save("A.cs", Number(2));
        scripts.Save("deep/B.cs", Number(2, "B"));
        scripts.Save("deep/C.cs", Number(2, "C"));
        Assert.False(scripts.HasReport);

        var report = await scripts.Reloader.ReloadAsync(Path.Combine(scripts.Root, "deep", "B.cs"), Cancellation);
        Assert.Same(report, await scripts.NextAsync(EditKind.Applied, "deep/B.cs"));
        Assert.Equal((1, 2, 1), (scripts.Call<int>("A.Number"), scripts.Call<int>("deep.B.Number"), scripts.Call<int>("deep.C.Number")));
        await scripts.Reloader.ReloadAsync(Path.Combine(scripts.Root, "deep"), Cancellation);
        await scripts.NextAsync(EditKind.Applied, "deep/C.cs");
        await scripts.Reloader.ReloadAllAsync(Cancellation);
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Null(await scripts.Reloader.ReloadAllAsync(Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => scripts.Reloader.ReloadAsync(scripts.Beside("Other.cs"), Cancellation));
    }

    [Fact]
    public async Task AFileThatIsGoneIsTakenAwayByHandToo()
    {
        await using var scripts = new LiveScripts(watch: false);
        scripts.Save("A.cs", Number(1));
        scripts.Save("B.cs", Number(1, "B"));
        await scripts.LoadAsync();
        await scripts.NextAsync();
        scripts.Delete("B.cs");
        Assert.Equal(["B"], (await scripts.Reloader.ReloadAsync(Path.Combine(scripts.Root, "B.cs"), Cancellation))!.Removed);
    }

    [Fact]
    public async Task StoppedMonitoringNoticesNothingInDirectoriesAddedBeforeOrAfter()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number(1)));
        var watching = scripts.Reloader.Watching;
        scripts.Reloader.StopMonitoring();
        Assert.False(scripts.Reloader.IsMonitoring);
        Assert.True(watching.IsCompleted);
        scripts.SaveIn(scripts.Beside("second"), "B.cs", Number(1, "B"));
        await scripts.Reloader.AddDirectoryAsync("Two", scripts.Beside("second"), Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../second/B.cs");
        scripts.Save("A.cs", Number(2));
        scripts.SaveIn(scripts.Beside("second"), "B.cs", Number(2, "B"));
        Assert.Equal((1, 1), (scripts.Call<int>("A.Number"), scripts.Call<int>("Two.B.Number")));
        await scripts.Reloader.ReloadAllAsync(Cancellation);
        await scripts.NextAsync(EditKind.Applied, "A.cs", "../second/B.cs");
        Assert.Equal((2, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("Two.B.Number")));
    }

    [Fact]
    public async Task MonitoringMayBeStoppedByAHandler()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number(1)));
        var watching = scripts.Reloader.Watching;
        scripts.Reloader.Reloaded += (_, _) => scripts.Reloader.StopMonitoring();
        scripts.Save("A.cs", Number(2));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        await watching.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task ADisposedReloaderHasEndedAllThreads()
    {
        var reloader = await LoadAsync();
        var completion = reloader.Completion;
        Assert.False(completion.IsCompleted);
        await reloader.DisposeAsync();
        await completion.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task ADroppedReloaderEndsAllThreadsAndItsScriptsGoOn()
    {
        directory.Write("A.cs", Number(1));
        var (completion, number) = await Task.Run(DropAsync, Cancellation);
        await Garbage.CollectUntilAsync(() => completion.IsCompleted);
        await completion.WaitAsync(Patience, Cancellation);
        Assert.Equal(1, number());
    }

    [Fact]
    public async Task AReloaderThatIsReferencedIsNotDropped()
    {
        var reloader = await LoadAsync();
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        var applied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        reloader.Reloaded += (_, _) => applied.TrySetResult();
        directory.Write("A.cs", Number(2));
        await applied.Task.WaitAsync(Patience, Cancellation);
        Assert.Equal(2, reloader.Bind<Func<int>>("A.Number")());
        await reloader.DisposeAsync();
    }

    [Fact]
    public async Task TwoHundredSavesInARowLoseNothing()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number(0)));
        for (var save = 1; save <= 200; save++) scripts.Save("A.cs", Number(save));
        while (scripts.Call<int>("A.Number") != 200) await scripts.NextAsync();
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task SavesWhileAnEditIsBeingAppliedAreTheNextEdit()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number(1)), ("B.cs", Number(1, "B")));
        var saved = 0;
        scripts.Reloader.Reloaded += (_, _) =>
        {
            if (Interlocked.Increment(ref saved) == 1) scripts.Save("B.cs", Number(2, "B"));
        };
        scripts.Save("A.cs", Number(2));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        Assert.Equal((2, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
    }

    [Fact]
    public async Task PollingWorksByOption()
    {
        await using var reloader = new CodeReloader(new ReloaderOptions { PollingInterval = TimeSpan.FromMilliseconds(20), LoggerFactory = new RecordedLog() });
        directory.Write("A.cs", Number(1));
        await reloader.AddDirectoryAsync("", directory.Path, Cancellation);
        var applied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        reloader.Reloaded += (_, _) => applied.TrySetResult();
        directory.Write("A.cs", Number(2));
        await applied.Task.WaitAsync(Patience, Cancellation);
        Assert.Equal(2, reloader.Bind<Func<int>>("A.Number")());
    }

    private static string Number(int value, string type = "A") => $"public static class {type} {{ public static int Number() => {value}; }}";

    private async Task<CodeReloader> LoadAsync()
    {
        directory.Write("A.cs", Number(1));
        var reloader = new CodeReloader(new ReloaderOptions { LoggerFactory = new RecordedLog() });
        await reloader.AddDirectoryAsync("", directory.Path, Cancellation);
        return reloader;
    }

    // Nothing of the reloader is left on the stack of whoever waits for its end.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<(Task Completion, Func<int> Number)> DropAsync()
    {
        var reloader = await LoadAsync();
        reloader.All<IDisposable>();
        reloader.Reloaded += (_, _) => { };
        return (reloader.Completion, reloader.Bind<Func<int>>("A.Number"));
    }
}
