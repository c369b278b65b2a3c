using Molt.Tests.Reporting;
using Molt.Tests.Scripts;
using Xunit;

namespace Molt.Tests.Pumping;

/// <summary>A directory's end is an edit, and waits for its host like all others.</summary>
public sealed class RemovingTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ADirectoryGoesWhenTheHostDispatches()
    {
        directory.Write("one/A.cs", "public static class A { public static int Number() => 1; }");
        directory.Write("two/B.cs", "public static class B { public static int Number() => 2; }");
        await using var reloader = new CodeReloader(new ReloaderOptions { ApplyOn = ApplyOn.Dispatch, Watch = false, LoggerFactory = new RecordedLog() });
        await reloader.AddDirectoryAsync("", directory["one"], Cancellation);
        var second = await reloader.AddDirectoryAsync("", directory["two"], Cancellation);
        reloader.DispatchPendingChanges();
        var pending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        reloader.ChangesPending += (_, _) => pending.TrySetResult();
        var removing = reloader.RemoveDirectoryAsync(second, cancellationToken: Cancellation);
        await pending.Task.WaitAsync(Patience, Cancellation);
        Assert.False(removing.IsCompleted);
        Assert.Equal(2, reloader.Bind<Func<int>>("B.Number")());
        var report = Assert.Single(reloader.DispatchPendingChanges());
        Assert.Same(report, await removing.WaitAsync(Patience, Cancellation));
        Assert.Throws<ArgumentException>(() => reloader.Bind<Func<int>>("B.Number"));
        Assert.Single(reloader.Directories);
    }
}
