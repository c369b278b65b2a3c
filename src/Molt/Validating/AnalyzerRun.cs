using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Molt.Reporting;
using Molt.Scripts;

namespace Molt.Validating;

/// <summary>
/// Runs the host's analyzers. At the first load all there is is analyzed; at an edit the files that changed, or have code that means something else, are, so that the cost follows
/// the edit. Analyzers that report when a compilation ends (<c>RegisterCompilationEndAction</c>, <c>RegisterCompilationAction</c>) so have their say on the first load and on no
/// edit: what they say is about all files together, and they would have to see them all at each save. Diagnostics that an edit causes in a file that neither changed nor means
/// something else are not found for the same reason.
/// </summary>
internal sealed class AnalyzerRun(ImmutableArray<DiagnosticAnalyzer> analyzers, ReloaderLog log)
{
    private const string Threw = "MOLT0605";

    public bool IsNeeded => !analyzers.IsEmpty;

    /// <summary>Errors and warnings, each once, ordered by place.</summary>
    public IReadOnlyList<ScriptDiagnostic> Run(ProposedEdit edit)
    {
        using var attended = log.Attend("An analyzer");
        var faults = new ConcurrentDictionary<string, ScriptDiagnostic>();
        var compilation = edit.After.Compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, analyzer, _) => Note(exception, analyzer, faults), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        // The reloader's thread has no synchronization context that could be waited for in vain.
        var found = FindAsync(compilation, edit).GetAwaiter().GetResult();
        return [.. DiagnosticMapper.Map(edit.After, found.Where(diagnostic => IsAuthored(edit, diagnostic))), .. faults.OrderBy(fault => fault.Key).Select(fault => fault.Value)];
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(CompilationWithAnalyzers compilation, ProposedEdit edit)
    {
        if (edit.Before is null) return await compilation.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var tree in edit.Trees())
        {
            found.AddRange(await compilation.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).ConfigureAwait(false));
            found.AddRange(await compilation.GetAnalyzerSemanticDiagnosticsAsync(edit.After.Compilation.GetSemanticModel(tree), null, CancellationToken.None).ConfigureAwait(false));
        }
        return found.ToImmutable();
    }

    // Errors in what Molt inserted are nobody's.
    private static bool IsAuthored(ProposedEdit edit, Diagnostic diagnostic) => diagnostic.Location.SourceTree is not { } tree
        || (edit.After.FileOf(tree) is { } file && file.IsAuthored(diagnostic.Location.SourceSpan.Start));

    /// <summary>An analyzer that throws finds nothing, and neither the others nor the edit suffer for it.</summary>
    private void Note(Exception exception, DiagnosticAnalyzer analyzer, ConcurrentDictionary<string, ScriptDiagnostic> faults)
    {
        var name = analyzer.GetType().Name;
        if (!faults.TryAdd(name, Explain(exception, name))) return;
        log.ValidatorThrew($"The analyzer {name}", exception);
    }

    private static ScriptDiagnostic Explain(Exception exception, string name) => new(
        Threw, ScriptSeverity.Warning, "", 0, 0, $"The analyzer {name} threw {exception.GetType().Name}: {exception.Message} What it would have found is not known.");
}
