using System.Collections.Immutable;
using Molt.Languages;

namespace Molt.Python.Scripts;

/// <summary>What comes of scripts where there is no Python: each is refused, and looked at again at the next save.</summary>
internal sealed class MissingPython(IReadOnlyList<ScriptChange> changes, string message) : IScriptAttempt
{
    private const string Id = "MOLT0700";

    public bool Succeeded => false;

    public ImmutableArray<ScriptDiagnostic> Diagnostics { get; } = [.. changes.Select(change => new ScriptDiagnostic(Id, ScriptSeverity.Error, change.Path, 0, 0, message))];

    public TestSummary? Tests => null;

    public bool RefusesAll => false;

    public bool IsTestsOnly => false;

    public ScriptMembers Commit() => throw new InvalidOperationException("There is nothing to commit.");

    public void Dispose()
    {
        // Nothing was made.
    }
}
