using System.Collections.Immutable;
using Molt.Scripts;

namespace Molt.Compiling;

/// <summary>Compiles a directory and forgets it.</summary>
internal static class ScriptCheck
{
    public static ImmutableArray<ScriptDiagnostic> Run(ScriptRoot root, ReloaderOptions options)
    {
        var compiler = Compiler.For(options);
        var changes = new SourceReader(options.TimeProvider, new Exclusions([.. options.Exclude])).Scan(root);
        var candidate = compiler.Apply(compiler.Empty, changes.Changes);
        if (options.Tests.Frameworks.Count > 0) candidate = compiler.AddTests(candidate);
        return [.. changes.Diagnostics, .. DiagnosticMapper.Map(candidate, Compiler.Emit(candidate).Diagnostics)];
    }
}
