using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Calling;
using Molt.Diffing;
using Molt.Replay.Histories;

namespace Molt.Replay.Worlds;

/// <summary>The scripts of a history, running, with one commit after another taken in.</summary>
internal sealed class LiveScripts : IWorld, IAsyncDisposable
{
    private const int MostAttempts = 30;
    private static readonly TimeSpan LongestEdit = TimeSpan.FromMinutes(10);

    private readonly CodeReloader reloader;
    private readonly Checkout checkout;
    private readonly ReloaderOptions options;
    private readonly ConcurrentQueue<EditReport> reports = [];

    public LiveScripts(Checkout checkout, ReplayOptions replay)
    {
        this.checkout = checkout;
        options = new() { Watch = false, ImplicitUsings = replay.ImplicitUsings, LoggerFactory = FaultLog.Factory };
        foreach (var path in replay.References) options.ReferencePaths.Add(path);
        reloader = new(options);
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
            // Asked for, as a reloader reports what is wrong with a file only once.
            var errors = CodeReloader.Check("", checkout.Folder, options).Where(one => one.Severity == ScriptSeverity.Error).ToList();
            var wrong = errors.Where(error => error.File.Length > 0).Select(error => error.File).Distinct().ToList();
            if ((errors.Count > 0 && wrong.Count == 0) || attempt == MostAttempts) throw new InvalidOperationException($"The scripts do not compile: {string.Join("; ", errors.Take(3))}");
            foreach (var error in errors) checkout.LeaveOut(error);
            if (wrong.Count == 0) await reloader.ReloadAllAsync();
        }
        Take();
    }

    /// <summary>Whether what the checkout has now compiles as a whole.</summary>
    public bool Compiles() => CodeReloader.Check("", checkout.Folder, options).All(one => one.Severity != ScriptSeverity.Error);

    /// <summary>Takes in what the checkout has now.</summary>
    public async Task<ImmutableArray<EditReport>> EditAsync()
    {
        await reloader.ReloadAllAsync().WaitAsync(LongestEdit);
        return Take();
    }

    /// <summary>Runs the static constructors of the types that remarks name; false when they name none.</summary>
    public bool RunInitializersAgain(IReadOnlyCollection<string> remarks)
    {
        var kept = remarks.Where(remark => remark.StartsWith(EditRule.StaticInitializerKept.Id, StringComparison.Ordinal)).ToList();
        var named = new LiveMembers(Generation).AllTypes().Where(type => type.Arity == 0 && kept.Any(remark => remark.Contains(SymbolNames.Display(type), StringComparison.Ordinal)));
        var constructors = named.SelectMany(type => type.StaticConstructors).Where(StaticConstructors.IsWritten).ToList();
        return constructors.Count(TryRun) > 0;
    }

    public Type Type(INamedTypeSymbol definition) => new LiveMembers(Generation).Type(definition);

    public MethodBase Method(IMethodSymbol definition) => new LiveMembers(Generation).Method(definition);

    public static IEnumerable<ScriptDiagnostic> Errors(EditReport report) => report.Diagnostics.Where(one => one.Severity == ScriptSeverity.Error);

    // By its address: reflection knows that it ran.
    private unsafe bool TryRun(IMethodSymbol constructor)
    {
        try
        {
            ((delegate*<void>)Method(constructor).MethodHandle.GetFunctionPointer())();
            return true;
        }
        catch (Exception)
        {
            return false; // of the scripts' own code: what differs, differs
        }
    }

    private ImmutableArray<EditReport> Take()
    {
        ImmutableArray<EditReport> all = [.. reports];
        reports.Clear();
        return all;
    }
}
