using System.Collections.Immutable;
using Molt.Languages;

namespace Molt.Python.Scripts;

/// <summary>What the engine said to some changes.</summary>
internal sealed class PythonAttempt : IScriptAttempt
{
    private readonly ScriptEngine engine;
    private readonly Action committed;
    private readonly PreparedEdit edit;
    private bool isSettled;

    /// <param name="engine">Tries them.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="trial">The edit that they are part of.</param>
    /// <param name="committed">Called when they have gone live.</param>
    public PythonAttempt(ScriptEngine engine, IReadOnlyList<ScriptChange> changes, ScriptTrial trial, Action committed)
    {
        (this.engine, this.committed) = (engine, committed);
        edit = engine.Prepare(changes, trial);
        isSettled = !edit.Succeeded;
    }

    public bool Succeeded => edit.Succeeded;

    public ImmutableArray<ScriptDiagnostic> Diagnostics => edit.Diagnostics;

    public TestSummary? Tests => edit.Tests;

    public bool RefusesAll => edit.RefusesAll;

    public bool IsTestsOnly => edit.IsTestsOnly;

    public ScriptMembers Commit()
    {
        isSettled = true;
        var members = engine.Commit(edit);
        committed();
        return members;
    }

    public void Dispose()
    {
        if (!isSettled) engine.Discard(edit);
        isSettled = true;
        edit.Attempt.Dispose();
    }
}

/// <summary>An edit as the engine has prepared it.</summary>
/// <param name="Attempt">The engine's own.</param>
internal sealed record PreparedEdit(PythonObject Attempt, bool Succeeded, bool RefusesAll, bool IsTestsOnly, ImmutableArray<ScriptDiagnostic> Diagnostics, TestSummary? Tests);
