using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Pumping;

/// <summary>Scripts whose edits wait for their host, which is the test.</summary>
internal sealed class PumpedScripts : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim pending = new(0);

    public PumpedScripts(bool watch = false)
    {
        Scripts = new LiveScripts(watch, applyOn: ApplyOn.Dispatch);
        Reloader.ChangesPending += (_, _) => pending.Release();
        Reloader.Reloaded += (_, report) => Note(report.Kind.ToString());
        Reloader.Refused += (_, report) => Note(report.Kind.ToString());
        Reloader.ClassUpdated += (_, type) => Note($"* {type}");
    }

    public LiveScripts Scripts { get; }

    public CodeReloader Reloader => Scripts.Reloader;

    /// <summary>The events, and the threads that they were raised on.</summary>
    public List<(string Event, int Thread)> Events { get; } = [];

    public string EventNames => string.Join("; ", Events.Select(raised => raised.Event));

    /// <summary>Loads these files and dispatches the events of that.</summary>
    public static async Task<PumpedScripts> StartAsync(bool watch, params (string Name, string Source)[] files)
    {
        var scripts = new PumpedScripts(watch);
        foreach (var (name, source) in files) scripts.Scripts.Save(name, source);
        await scripts.Scripts.LoadAsync();
        await scripts.PendingAsync();
        Assert.Equal(EditKind.Loaded, Assert.Single(scripts.Reloader.DispatchPendingChanges()).Kind);
        scripts.Events.Clear();
        return scripts;
    }

    /// <summary>Waits until something begins to wait.</summary>
    public async Task PendingAsync() => Assert.True(await pending.WaitAsync(Patience, TestContext.Current.CancellationToken));

    /// <summary>Waits for something that must not depend on a dispatch.</summary>
    public static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public int Call(string function) => Scripts.Call<int>(function);

    public static string Number(string type, int value) => $"public static class {type} {{ public static int Number() => {value}; }}";

    public ValueTask DisposeAsync() => Scripts.DisposeAsync();

    private void Note(string happening) => Events.Add((happening, Environment.CurrentManagedThreadId));
}
