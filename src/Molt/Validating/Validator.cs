using System.Collections.Immutable;

namespace Molt.Validating;

/// <summary>
/// Asks all who may object to an edit that compiles: the host's policies, its analyzers, and then, when those have no errors, its handlers. Where there is
/// none it looks at nothing.
/// </summary>
internal sealed class Validator(ImmutableArray<ScriptPolicy> policies, AnalyzerRun analyzers, HandlerCalls handlers)
{
    /// <summary>Whether there is anybody who may object.</summary>
    public bool IsNeeded => !policies.IsEmpty || analyzers.IsNeeded || handlers.IsNeeded;

    /// <summary>What they say; the edit may go live when there is no error in it.</summary>
    public ImmutableArray<ScriptDiagnostic> Validate(ProposedEdit edit)
    {
        ImmutableArray<ScriptDiagnostic> found =
        [
            .. policies.IsEmpty ? [] : CheckPolicies(edit),
            .. analyzers.IsNeeded ? analyzers.Run(edit) : [],
        ];
        return found.Any(diagnostic => diagnostic.Severity == ScriptSeverity.Error) ? found : [.. found, .. handlers.Ask(edit)];
    }

    private IEnumerable<ScriptDiagnostic> CheckPolicies(ProposedEdit edit)
    {
        var violations = new PolicyCheck(edit.After, policies).Check(edit.Code());
        return edit.Before is null ? violations.Concat(PolicyNames.Unknown(policies, edit.After.Compilation)) : violations;
    }
}
