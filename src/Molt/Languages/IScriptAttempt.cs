using System.Collections.Immutable;

namespace Molt.Languages;

/// <summary>What came of trying changes. Disposed when it is of no use any more, whether it was committed or not.</summary>
public interface IScriptAttempt : IDisposable
{
    /// <summary>Whether it only has to be committed.</summary>
    bool Succeeded { get; }

    /// <summary>Errors, warnings and remarks: where it did not succeed, at least one error.</summary>
    ImmutableArray<ScriptDiagnostic> Diagnostics { get; }

    /// <summary>What the tests said; null where none ran.</summary>
    TestSummary? Tests { get; }

    /// <summary>
    /// Whether, where it failed, none of the edit can go live, and not only the files that diagnostics name: tests failed, or code threw when it was tried.
    /// </summary>
    bool RefusesAll { get; }

    /// <summary>Whether nothing changed but tests.</summary>
    bool IsTestsOnly { get; }

    /// <summary>Makes it live. Where that should fail all the same it throws, and everything is as before.</summary>
    ScriptMembers Commit();
}
