using System.Collections.Immutable;
using Molt.Languages;
using Molt.Languages.CSharp;
using Molt.Model;
using Molt.Reporting;
using Molt.Scripts;
using Molt.Validating;

namespace Molt.Pipeline;

/// <summary>Has all languages say what is wrong with a directory's scripts, without running any.</summary>
internal static class ScriptCheck
{
    public static ImmutableArray<ScriptDiagnostic> Run(ScriptRoot root, ReloaderOptions options, ReloaderLog log)
    {
        var validator = new Validator([.. options.Policies], new AnalyzerRun([.. options.Analyzers], log), new HandlerCalls(() => null, log));
        var names = new ScriptNames([new CSharpLanguage(options, validator), .. options.Languages.Distinct()]);
        var found = new SourceReader(options.TimeProvider, new Exclusions([.. options.Exclude]), names).Scan(root);
        var scripts = found.Changes.Select(change => change.After).OfType<SourceFile>().ToLookup(file => names.LanguageOf(file.Path));
        return [.. found.Diagnostics, .. names.Languages.SelectMany(language => language.Check([.. scripts[language].Select(Script)]))];
    }

    private static ScriptChange Script(SourceFile file) => new(file.Path, file.Root, file.BaseNamespace, file.Text) { Hash = file.Hash };
}
