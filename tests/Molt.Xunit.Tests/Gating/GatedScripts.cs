using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Molt.Xunit.Tests.Gating;

/// <summary>A reloader whose edits real xUnit tests decide on, over a temporary directory. Nothing is watched: edits are what <see cref="EditAsync"/> is called for.</summary>
internal sealed class GatedScripts : IAsyncDisposable, ILoggerFactory, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string root = Directory.CreateTempSubdirectory("molt-gate-").FullName;
    private readonly Channel<EditReport> reports = Channel.CreateUnbounded<EditReport>();
    private readonly Channel<string> others = Channel.CreateUnbounded<string>();

    public GatedScripts(Action<ReloaderOptions>? configure = null)
    {
        var options = new ReloaderOptions { Watch = false, LoggerFactory = this };
        options.Tests.Frameworks.Add(new XunitFramework());
        configure?.Invoke(options);
        Reloader = new CodeReloader(options);
        Reloader.Tested += (_, report) => reports.Writer.TryWrite(report);
        Reloader.Reloaded += (_, report) => reports.Writer.TryWrite(report);
        Reloader.Refused += (_, report) => reports.Writer.TryWrite(report);
    }

    public CodeReloader Reloader { get; }

    public string this[string file] => Path.Combine(root, file);

    /// <summary>A reloader that has loaded some files, with all their tests passing.</summary>
    public static Task<GatedScripts> LoadAsync(params (string Name, string Source)[] files) => LoadAsync(_ => { }, files);

    public static async Task<GatedScripts> LoadAsync(Action<ReloaderOptions> configure, params (string Name, string Source)[] files)
    {
        var scripts = new GatedScripts(configure);
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.Reloader.AddDirectoryAsync("", scripts.root, TestContext.Current.CancellationToken);
        var report = await scripts.NextAsync();
        Assert.Empty(report.Diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Equal(EditKind.Loaded, report.Kind);
        return scripts;
    }

    public void Save(string name, string? source)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        if (source is null) File.Delete(this[name]);
        else File.WriteAllText(this[name], source);
    }

    /// <summary>Saves, and has the reloader look: what became of it, with the tests that failed.</summary>
    public async Task<Outcome> EditAsync(params (string Name, string? Source)[] files)
    {
        foreach (var (name, source) in files) Save(name, source);
        var report = await Reloader.ReloadAllAsync(TestContext.Current.CancellationToken);
        while (reports.Reader.TryRead(out _))
        {
            // read by the caller of this method, as its result
        }
        return Outcome.Of(report);
    }

    /// <summary>The next report of which nobody knows yet.</summary>
    public Task<EditReport> NextAsync() => reports.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Waits until the tests that had no say in an edit have run; what was logged of them.</summary>
    public Task<string> OthersAsync() => others.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public T Call<T>(string function) => Reloader.Bind<Func<T>>(function)();

    public async ValueTask DisposeAsync()
    {
        await Reloader.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    ILogger ILoggerFactory.CreateLogger(string categoryName) => this;

    void ILoggerFactory.AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    void IDisposable.Dispose()
    {
        // as a logger factory; it has nothing to let go of
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == "TestedOthers") others.Writer.TryWrite(formatter(state, exception));
    }
}

/// <summary>What became of an edit.</summary>
/// <param name="Kind">The report's kind; null for no report.</param>
/// <param name="Errors">What is wrong: messages, sorted.</param>
internal sealed record Outcome(EditKind? Kind, ImmutableArray<string> Errors)
{
    public EditReport? Report { get; init; }

    /// <summary>Whether the edit is live, and no test has anything against it.</summary>
    public bool IsGreen => Kind is EditKind.Applied or EditKind.Tested && Errors.IsEmpty;

    /// <summary>Whether tests held the edit back, or failed where there was no edit but theirs.</summary>
    public bool IsRed => Kind is EditKind.Refused or EditKind.Tested && Report!.Tests is { Failed: > 0 };

    public static Outcome Of(EditReport? report) => new(report?.Kind, [.. (report?.Diagnostics ?? []).Select(diagnostic => diagnostic.Message).Order(StringComparer.Ordinal)]) { Report = report };

    public override string ToString() => $"{Kind}: {string.Join(" | ", Errors)}";
}
