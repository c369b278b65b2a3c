using System.Collections.Concurrent;
using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Xunit;

namespace Molt.Tests.Pumping;

/// <summary>Edits are committed, and events raised, by a synchronization context.</summary>
public sealed class ContextTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task CommitsAndEventsHappenOnTheContext()
    {
        using var context = new LoopContext();
        await using var scripts = new LiveScripts(applyOn: ApplyOn.Context(context));
        var threads = new ConcurrentBag<int>();
        scripts.Reloader.ClassCreated += (_, _) => threads.Add(Environment.CurrentManagedThreadId);
        scripts.Reloader.ClassUpdated += (_, _) => threads.Add(Environment.CurrentManagedThreadId);
        scripts.Save("A.cs", "public static class A { static int hooked; static void Reloaded(Molt.ReloadContext context) => hooked = System.Environment.CurrentManagedThreadId; public static int Hooked() => hooked; public static int Number() => 1; }");
        await scripts.LoadAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        scripts.Save("A.cs", "public static class A { static int hooked; static void Reloaded(Molt.ReloadContext context) => hooked = System.Environment.CurrentManagedThreadId; public static int Hooked() => hooked; public static int Number() => 2; }");
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal((2, context.Thread), (scripts.Call<int>("A.Number"), scripts.Call<int>("A.Hooked")));
        Assert.Equal([context.Thread, context.Thread], threads);
    }

    [Fact]
    public async Task NothingIsCommittedWhileTheContextIsBusy()
    {
        using var context = new LoopContext();
        await using var scripts = new LiveScripts(applyOn: ApplyOn.Context(context));
        using var pending = new SemaphoreSlim(0);
        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        await scripts.LoadAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        using var mayGoOn = new ManualResetEventSlim();
        context.Post(_ => mayGoOn.Wait(Patience), null);
        scripts.Reloader.ChangesPending += (_, _) => pending.Release();
        scripts.Save("A.cs", "public static class A { public static int Number() => 2; }");
        Assert.True(await pending.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(1, scripts.Call<int>("A.Number"));
        mayGoOn.Set();
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(2, scripts.Call<int>("A.Number"));
    }

    [Fact]
    public async Task AContextThatTakesNothingIsLoggedAndTheNextEditStillTried()
    {
        var log = new RecordedLog();
        await using var scripts = new LiveScripts(watch: false, log, ApplyOn.Context(new ClosedContext()));
        scripts.Save("A.cs", "public static class A { public static int Number() => 1; }");
        await scripts.LoadAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, scripts.Call<int>("A.Number"));
        Assert.Contains(log.Lines, line => line.Contains("PostFailed Error", StringComparison.Ordinal));
    }

    private sealed class ClosedContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback callback, object? state) => throw new InvalidOperationException("closed");
    }

    private sealed class LoopContext : SynchronizationContext, IDisposable
    {
        private readonly BlockingCollection<Action> work = [];
        private readonly Thread thread;

        public LoopContext()
        {
            thread = new Thread(() =>
            {
                foreach (var action in work.GetConsumingEnumerable()) action();
            }) { IsBackground = true };
            thread.Start();
        }

        public int Thread => thread.ManagedThreadId;

        public override void Post(SendOrPostCallback callback, object? state) => work.Add(() => callback(state));

        public void Dispose() => work.CompleteAdding();
    }
}
