using System.Collections.Immutable;
using Molt.Compiling;
using Molt.Languages;
using Molt.Reporting;
using Molt.Scripts;
using Molt.Validating;

namespace Molt.Pipeline;

/// <summary>Compiles a directory, asks policies and analyzers about it, and forgets it.</summary>
internal static class ScriptCheck
{
    public static ImmutableArray<ScriptDiagnostic> Run(ScriptRoot root, ReloaderOptions options, ReloaderLog log)
    {
        var compiler = Compiler.For(options);
        var changes = new SourceReader(options.TimeProvider, new Exclusions([.. options.Exclude]), ScriptNames.CSharp).Scan(root);
        var candidate = compiler.Apply(compiler.Empty, changes.Changes);
        var whole = options.Tests.Frameworks.Count > 0 ? compiler.AddTests(candidate) : candidate;
        var (image, diagnostics) = Compiler.Emit(whole);
        var validator = new Validator([.. options.Policies], new AnalyzerRun([.. options.Analyzers], log), new HandlerCalls(() => null, log));
        var validated = image is not null && validator.IsNeeded ? validator.Validate(ProposedEdit.Load(candidate)) : [];
        return [.. changes.Diagnostics, .. DiagnosticMapper.Map(whole, diagnostics), .. validated];
    }
}
