using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>What a host may do from wherever it likes: in handlers, during edits, at the end.</summary>
public sealed class HostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHandlerThatThrowsStopsNeitherTheOthersNorTheNextEdit()
    {
        await using var scripts = new LiveScripts();
        scripts.Reloader.Reloaded += (_, _) => throw new InvalidOperationException("on purpose");
        var seen = new List<int>();
        scripts.Reloader.Reloaded += (_, report) => seen.Add(report.Generation);
        scripts.Save("A.cs", Number(1));
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        scripts.Save("A.cs", Number(2));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(2, scripts.Call<int>("A.Number"));
        scripts.Save("A.cs", Number(3));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal([1, 2], seen.Take(2));
    }

    [Fact]
    public async Task ALoggerThatThrowsStopsNothing()
    {
        await using var scripts = new LiveScripts(log: new ThrowingLog());
        scripts.Save("A.cs", Number(1));
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        scripts.Save("A.cs", Number(2));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(2, scripts.Call<int>("A.Number"));
    }

    [Fact]
    public async Task AHandlerMayCallTheReloader()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number(1) + "public class Thing { public override string ToString() => \"thing\"; }"));
        var made = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<ScriptDirectory>? added = null;
        scripts.SaveIn(scripts.Beside("more"), "B.cs", "public static class B { }");
        scripts.Reloader.Reloaded += (_, _) =>
        {
            added ??= scripts.Reloader.AddDirectoryAsync("", scripts.Beside("more"), Cancellation);
            made.TrySetResult($"{scripts.Reloader.Create<object>("Thing")} {scripts.Call<int>("A.Number")} {scripts.Reloader.All<object>().Count} {scripts.Reloader.HeldFiles.Count}");
        };
        scripts.Save("A.cs", Number(2) + "public class Thing { public override string ToString() => \"new\"; }");
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal("new 2 1 0", await made.Task.WaitAsync(Patience, Cancellation));
        await scripts.NextAsync(EditKind.Loaded, "../more/B.cs");
        await added!.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task RequestsWaitForTheEditThatIsGoingOn()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number(1)));
        using var isGoingOn = new SemaphoreSlim(0);
        using var mayGoOn = new ManualResetEventSlim();
        scripts.Reloader.Reloaded += (_, _) =>
        {
            isGoingOn.Release();
            mayGoOn.Wait(Patience);
        };
        scripts.Save("A.cs", Number(2));
        await isGoingOn.WaitAsync(Patience, Cancellation);
        foreach (var name in new[] { "one", "two" }) scripts.SaveIn(scripts.Beside(name), "B.cs", $"public static class In{name} {{ }}");
        var requests = new[] { "one", "two" }.Select(name => scripts.Reloader.AddDirectoryAsync(name, scripts.Beside(name), Cancellation)).ToArray();
        Assert.DoesNotContain(requests, request => request.IsCompleted);
        mayGoOn.Set();
        await Task.WhenAll(requests).WaitAsync(Patience, Cancellation);
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        await scripts.NextAsync(EditKind.Loaded, "../one/B.cs");
        await scripts.NextAsync(EditKind.Loaded, "../two/B.cs");
    }

    [Fact]
    public async Task DisposingDuringAnEditWaitsForItsHandlersAndRaisesNothingAfterwards()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number(1)));
        using var isGoingOn = new SemaphoreSlim(0);
        using var mayGoOn = new ManualResetEventSlim();
        scripts.Reloader.Reloaded += (_, _) =>
        {
            isGoingOn.Release();
            mayGoOn.Wait(Patience);
        };
        scripts.Save("A.cs", Number(2));
        await isGoingOn.WaitAsync(Patience, Cancellation);
        scripts.Save("A.cs", Number(3));
        var late = scripts.Reloader.AddDirectoryAsync("", scripts.Beside(""), Cancellation);
        var disposal = scripts.Reloader.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => late);
        mayGoOn.Set();
        await disposal.WaitAsync(Patience, Cancellation);
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.False(scripts.HasReport);
        Assert.Equal(2, scripts.Call<int>("A.Number"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => scripts.LoadAsync());
    }

    [Fact]
    public async Task AHandlerMayDisposeTheReloader()
    {
        await using var scripts = new LiveScripts();
        scripts.Reloader.Reloaded += (_, _) => scripts.Reloader.DisposeAsync().AsTask().Wait(Patience);
        scripts.Save("A.cs", Number(1));
        await scripts.LoadAsync().WaitAsync(Patience, Cancellation);
        await scripts.Reloader.DisposeAsync().AsTask().WaitAsync(Patience, Cancellation);
        Assert.Equal(1, scripts.Call<int>("A.Number"));
    }

    [Fact]
    public async Task DisposingUnloadsCollectibleScripts()
    {
        using var directory = new Scripts.TemporaryDirectory();
        directory.Write("A.cs", Number(1));
        var script = await Task.Run(() => RunAndDispose(directory.Path), Cancellation);
        await Garbage.CollectUntilAsync(() => !script.IsAlive);
        Assert.False(script.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunAndDispose(string path)
    {
        var reloader = new CodeReloader(new ReloaderOptions { Collectible = true, Watch = false });
        reloader.AddDirectoryAsync("", path, Cancellation).Wait(Patience);
        Assert.Equal(1, reloader.Bind<Func<int>>("A.Number")());
        var script = new WeakReference(reloader.FindType("A")!.Assembly);
        reloader.DisposeAsync().AsTask().Wait(Patience);
        Assert.Throws<ObjectDisposedException>(() => reloader.Bind<Func<int>>("A.Number"));
        return script;
    }

    private static string Number(int value) => $"public static class A {{ public static int Number() => {value}; }}";

    private sealed class ThrowingLog : ILoggerFactory, ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("on purpose");

        public void Dispose()
        {
        }
    }
}
