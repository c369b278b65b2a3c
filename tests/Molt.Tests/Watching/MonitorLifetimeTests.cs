using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Molt.Model;
using Molt.Tests.Scripts;
using Molt.Watching;
using Xunit;

namespace Molt.Tests.Watching;

public sealed class MonitorLifetimeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryDirectory directory = new();
    private readonly RecordingLogger logger = new();

    public static TheoryData<Way> AllWays => DirectoryMonitorTests.AllWays;

    private MonitorOptions Options => new(TimeSpan.FromMilliseconds(20), TimeProvider.System, logger);

    public void Dispose() => directory.Dispose();

    [Theory, MemberData(nameof(AllWays))]
    public void ADisposedMonitorHasEndedItsThreadAndCallsNobodyAnyMore(Way way)
    {
        var calls = 0;
        var monitor = new DirectoryMonitor(directory.Path, Options, _ => Interlocked.Increment(ref calls), Ways.Selector(way));
        monitor.Dispose();
        Assert.True(monitor.Completion.IsCompletedSuccessfully);
        directory.Write("a.cs", "a");
        Assert.Equal(0, calls);
        monitor.Dispose();
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task ADroppedMonitorEndsItsThread(Way way)
    {
        var completion = Drop(way);
        await Garbage.CollectUntilAsync(() => completion.IsCompleted);
        await completion.WaitAsync(Patience);
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task TheMonitorsThreadKeepsNoProcessAlive(Way way)
    {
        var isBackground = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var monitor = new DirectoryMonitor(
            directory.Path, Options, _ => isBackground.TrySetResult(Thread.CurrentThread.IsBackground), Ways.Selector(way));
        directory.Write("a.cs", "a");
        Assert.True(await isBackground.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task AMonitorMayBeDisposedByItsOwnReceiver()
    {
        DirectoryMonitor? monitor = null;
        monitor = new DirectoryMonitor(directory.Path, Options, _ => Volatile.Read(ref monitor)?.Dispose());
        Volatile.Write(ref monitor, monitor);
        directory.Write("a.cs", "a");
        await monitor.Completion.WaitAsync(Patience);
    }

    [Theory, MemberData(nameof(AllWays))]
    public async Task AnExceptionOfTheReceiverIsLoggedAndEndsNothing(Way way)
    {
        var second = new TaskCompletionSource<Notice>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var monitor = new DirectoryMonitor(directory.Path, Options, notice =>
        {
            if (notice.Path == directory["b.cs"]) second.TrySetResult(notice);
            throw new InvalidOperationException("a receiver's own");
        }, Ways.Selector(way));
        directory.Write("a.cs", "a");
        directory.Write("b.cs", "b");
        var noticed = await second.Task.WaitAsync(Patience);
        Assert.Equal(directory.Path, noticed.Root);
        Assert.NotEqual(0, noticed.Timestamp);
        directory.Write("b.cs", "b2");
        monitor.Dispose();
        Assert.Contains(logger.Messages, message => message.Level == LogLevel.Error && message.Message.Contains("b.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PollingTakesOverWithOneWarningWhenThereIsNothingToWatchWith()
    {
        using var monitor = new DirectoryMonitor(
            directory.Path, Options with { PollingInterval = null }, Receiver(out var noticed), (root, options, mustPoll) =>
                mustPoll ? new PollingWatch(root, options) : throw new WatchUnavailableException("no watch is left"));
        Assert.True(monitor.IsPolling);
        directory.Write("a.cs", "a");
        await noticed(directory["a.cs"]);
        Assert.Equal(LogLevel.Warning, Assert.Single(logger.Messages).Level);
        Assert.Contains("no watch is left", logger.Messages.First().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PollingTakesOverWhenTheWatchFailsLaterAndEverythingIsLookedAt(bool isExpected)
    {
        using var monitor = new DirectoryMonitor(
            directory.Path, Options with { PollingInterval = null }, Receiver(out var noticed), (root, options, mustPoll) =>
                mustPoll ? new PollingWatch(root, options) : new FailingWatch(isExpected));
        await noticed(null);
        directory.Write("a.cs", "a");
        await noticed(directory["a.cs"]);
        Assert.True(monitor.IsPolling);
        Assert.Equal(LogLevel.Warning, Assert.Single(logger.Messages).Level);
    }

    [Fact]
    public async Task AWatchThatLostNoticesIsOpenedAnewAndEverythingIsLookedAt()
    {
        var opened = 0;
        using var monitor = new DirectoryMonitor(directory.Path, Options, Receiver(out var noticed), (root, options, _) =>
            ++opened == 1 ? new InterruptedWatch() : new PollingWatch(root, options));
        await noticed(null);
        Assert.Equal(2, opened);
        Assert.Empty(logger.Messages);
    }

    [Fact]
    public async Task ADirectoryThatIsNotThereYetIsWatchedWhenItComes()
    {
        using var monitor = new DirectoryMonitor(directory["later"], Options, Receiver(out var noticed));
        Directory.CreateDirectory(directory["later"]);
        await noticed(null);
        directory.Write("later/a.cs", "a");
        await noticed(directory["later/a.cs"]);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("0", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TheEnvironmentVariableOfTheSdkAsksForPolling(string? value, bool expected) =>
        Assert.Equal(expected, MonitorOptions.IsPollingRequested(value));

    [Fact]
    public void AnIntervalAsksForPolling() => Assert.True(Options.MustPoll);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task Drop(Way way) => new DirectoryMonitor(directory.Path, Options, _ => { }, Ways.Selector(way)).Completion;

    private static Action<Notice> Receiver(out Func<string?, Task> noticed)
    {
        var channel = System.Threading.Channels.Channel.CreateUnbounded<Notice>();
        noticed = async path =>
        {
            using var limit = new CancellationTokenSource(Patience);
            while ((await channel.Reader.ReadAsync(limit.Token)).Path != path)
            {
            }
        };
        return notice => channel.Writer.TryWrite(notice);
    }

    private sealed class FailingWatch(bool isExpected) : IWatch
    {
        public WatchEnd Run(NoticeSink sink, CancellationToken stop) =>
            throw (isExpected ? new WatchUnavailableException("no watch is left") : new InvalidOperationException("a bug"));

        public void Dispose()
        {
        }
    }

    private sealed class InterruptedWatch : IWatch
    {
        public WatchEnd Run(NoticeSink sink, CancellationToken stop) => WatchEnd.Interrupted;

        public void Dispose()
        {
        }
    }
}
