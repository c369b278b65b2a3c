using System.Collections.Immutable;
using Molt.Compiling;
using Molt.Languages;
using Molt.Model;
using Molt.Reporting;
using Molt.Scripts;
using Molt.Validating;

namespace Molt.Pipeline;

/// <summary>Compiles a directory, asks policies, analyzers and the other languages about it, and forgets it.</summary>
internal static class ScriptCheck
{
    public static ImmutableArray<ScriptDiagnostic> Run(ScriptRoot root, ReloaderOptions options, ReloaderLog log)
    {
        var compiler = Compiler.For(options);
        var names = new ScriptNames([.. options.Languages]);
        var changes = new SourceReader(options.TimeProvider, new Exclusions([.. options.Exclude]), names).Scan(root);
        var candidate = compiler.Apply(compiler.Empty, OtherLanguages.CSharpOf(changes.Changes));
        var whole = options.Tests.Frameworks.Count > 0 ? compiler.AddTests(candidate) : candidate;
        var (image, diagnostics) = Compiler.Emit(whole);
        var validator = new Validator([.. options.Policies], new AnalyzerRun([.. options.Analyzers], log), new HandlerCalls(() => null, log));
        var validated = image is not null && validator.IsNeeded ? validator.Validate(ProposedEdit.Load(candidate)) : [];
        return [.. changes.Diagnostics, .. DiagnosticMapper.Map(whole, diagnostics), .. validated, .. OfOthers(names, changes.Changes)];
    }

    private static IEnumerable<ScriptDiagnostic> OfOthers(ScriptNames names, IReadOnlyCollection<FileChange> changes) => changes
        .Where(change => change.After is not null).OrderBy(change => change.Path, StringComparer.Ordinal).GroupBy(change => names.LanguageOf(change.Path))
        .SelectMany(scripts => scripts.Key?.Check([.. scripts.Select(change => new ScriptChange(change.Path, change.After!.Root, change.After.BaseNamespace, change.After.Text))]) ?? []);
}
