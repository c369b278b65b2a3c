using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Calling;
using Molt.Replay.Histories;

namespace Molt.Replay.Worlds;

/// <summary>The scripts of a history, running, with one commit after another taken in.</summary>
internal sealed class LiveScripts : IWorld, IAsyncDisposable
{
    private const int MostAttempts = 30;
    private static readonly TimeSpan LongestEdit = TimeSpan.FromMinutes(10);

    private readonly CodeReloader reloader;
    private readonly Checkout checkout;
    private readonly ConcurrentQueue<EditReport> reports = [];

    public LiveScripts(Checkout checkout, ReplayOptions options)
    {
        this.checkout = checkout;
        var reloaded = new ReloaderOptions { Watch = false, ImplicitUsings = options.ImplicitUsings, LoggerFactory = FaultLog.Factory };
        foreach (var path in options.References) reloaded.ReferencePaths.Add(path);
        reloader = new(reloaded);
        reloader.Reloaded += (_, report) => reports.Enqueue(report);
        reloader.Refused += (_, report) => reports.Enqueue(report);
    }

    public Generation Generation => reloader.Current ?? throw new InvalidOperationException("Nothing is loaded.");

    public ImmutableArray<string> Held => [.. reloader.HeldFiles];

    public ValueTask DisposeAsync() => reloader.DisposeAsync();

    /// <summary>Loads what the checkout has, but for the files that do not compile here.</summary>
    public async Task LoadAsync()
    {
        await reloader.AddDirectoryAsync("", checkout.Folder);
        for (var attempt = 0; reloader.Current is null; attempt++)
        {
            var wrong = Take().SelectMany(Errors).Where(error => error.File.Length > 0).Select(error => error.File).Distinct().ToList();
            if (wrong.Count == 0 || attempt == MostAttempts) throw new InvalidOperationException("The scripts do not compile.");
            foreach (var file in wrong) checkout.LeaveOut(file);
            await reloader.ReloadAllAsync();
        }
        Take();
    }

    /// <summary>Takes in what the checkout has now.</summary>
    public async Task<ImmutableArray<EditReport>> EditAsync()
    {
        await reloader.ReloadAllAsync().WaitAsync(LongestEdit);
        return Take();
    }

    public Type Type(INamedTypeSymbol definition) => new LiveMembers(Generation).Type(definition);

    public MethodBase Method(IMethodSymbol definition) => new LiveMembers(Generation).Method(definition);

    public static IEnumerable<ScriptDiagnostic> Errors(EditReport report) => report.Diagnostics.Where(one => one.Severity == ScriptSeverity.Error);

    private ImmutableArray<EditReport> Take()
    {
        ImmutableArray<EditReport> all = [.. reports];
        reports.Clear();
        return all;
    }
}
