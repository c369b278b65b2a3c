using System.Runtime.CompilerServices;
using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Xunit;

namespace Molt.Tests.Callbacks;

/// <summary>Handlers that throw, that go, that end the reloader.</summary>
public sealed class SubscriberTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task AHandlerThatThrowsIsLoggedAndTheRestStillRun()
    {
        var log = new RecordedLog();
        await using var scripts = new LiveScripts(watch: false, log);
        var seen = new List<string>();
        var subscriber = new object();
        scripts.Reloader.ClassCreated += (_, _) => throw new InvalidOperationException("in an event");
        scripts.Reloader.ClassCreated += (_, type) => seen.Add(type.Name);
        scripts.Reloader.SubscribeWeakly(subscriber, _ => throw new InvalidOperationException("in a weak one"));
        scripts.Reloader.SubscribeWeakly(subscriber, change => seen.Add($"{change.Kind} {change.Class}"));
        scripts.Save("A.cs", "class A { } class B { }");
        await scripts.LoadAsync();
        Assert.Equal(["A", "Created A", "B", "Created B"], seen);
        Assert.Equal(["in an event", "in a weak one", "in an event", "in a weak one"], log.Exceptions.OfType<InvalidOperationException>().Select(thrown => thrown.Message));
        Assert.Contains(log.Lines, line => line.Contains("HandlerThrew Error: A handler of ClassCreated threw", StringComparison.Ordinal));
        Assert.Equal(EditKind.Loaded, (await scripts.NextAsync()).Kind);
        GC.KeepAlive(subscriber);
    }

    [Fact]
    public async Task AWeakSubscriberIsCalledWhileItLivesAndNotKeptAliveByItsHandler()
    {
        await using var scripts = new LiveScripts(watch: false);
        scripts.Save("A.cs", "class A { int Number() => 1; }");
        await scripts.LoadAsync();
        var (calls, subscriber) = Subscribe(scripts.Reloader);
        await scripts.EditAsync(("A.cs", "class A { int Number() => 2; }"));
        Assert.Equal(1, calls.Value);
        Collect();
        Assert.True(subscriber.IsAlive, "it is held by the test");
        Release(calls);
        for (var attempt = 0; subscriber.IsAlive && attempt < 10; attempt++) Collect();
        Assert.False(subscriber.IsAlive);
        await scripts.EditAsync(("A.cs", "class A { int Number() => 3; }"));
        Assert.Equal(1, calls.Value);
    }

    [Fact]
    public async Task ADisposedSubscriptionIsOver()
    {
        await using var scripts = new LiveScripts(watch: false);
        var (subscriber, calls) = (new object(), 0);
        var subscription = scripts.Reloader.SubscribeWeakly(subscriber, _ => calls++);
        scripts.Save("A.cs", "class A { int Number() => 1; }");
        await scripts.LoadAsync();
        subscription.Dispose();
        await scripts.EditAsync(("A.cs", "class A { int Number() => 2; }"));
        Assert.Equal(1, calls);
        GC.KeepAlive(subscriber);
    }

    [Fact]
    public async Task AHandlerThatDisposesTheReloaderIsTheLast()
    {
        await using var scripts = new LiveScripts(watch: false);
        var later = new List<string>();
        scripts.Reloader.ClassCreated += (_, _) => scripts.Reloader.DisposeAsync().AsTask().Wait(Patience);
        scripts.Reloader.ClassCreated += (_, type) => later.Add(type.Name);
        scripts.Reloader.Reloaded += (_, report) => later.Add(report.Kind.ToString());
        scripts.Save("A.cs", "class A { } class B { }");
        await scripts.LoadAsync();
        await scripts.Reloader.DisposeAsync();
        Assert.Empty(later);
    }

    [Fact]
    public async Task AClassThatAHandlerAsksForIsThere()
    {
        await using var scripts = new LiveScripts(watch: false);
        var made = new List<string?>();
        scripts.Reloader.ClassCreated += (_, type) => made.Add(scripts.Reloader.Create<object>(type.Name).ToString());
        scripts.Save("A.cs", "namespace Game; public class Orc { public override string ToString() => \"orc\"; }");
        await scripts.LoadAsync();
        Assert.Equal(["orc"], made);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (StrongBox<int> Calls, WeakReference Subscriber) Subscribe(CodeReloader reloader)
    {
        var subscriber = new Counter();
        reloader.SubscribeWeakly(subscriber, _ => subscriber.Calls.Value++);
        subscriber.Calls.Owner = subscriber;
        return (subscriber.Calls, new WeakReference(subscriber));
    }

    private static void Release(StrongBox<int> calls) => ((Owned)calls).Owner = null;

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private sealed class Owned : StrongBox<int>
    {
        public Counter? Owner { get; set; }
    }

    private sealed class Counter
    {
        public Owned Calls { get; } = new();
    }
}
