using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Diffing;
using Molt.Languages;
using Molt.Linking;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// What came of trying a set of changes in C#: a generation that only has to be committed, or the errors that stand in the way.
/// </summary>
internal sealed record CSharpAttempt : IScriptAttempt
{
    /// <summary>The next generation; null when there are errors.</summary>
    public Generation? Next { get; init; }

    /// <summary>What to commit, once it is prepared; null for a first load, which has nothing to replace.</summary>
    public PreparedPatch? Patch { get; init; }

    /// <summary>What worlds take in to follow it, in this order.</summary>
    public ImmutableArray<LoadablePatch> Loadable { get; init; } = [];

    /// <summary>The members' names.</summary>
    public ScriptMembers Members { get; init; } = new();

    /// <summary>The types whose hooks are to be called after the commit.</summary>
    public ImmutableArray<string> ChangedTypes { get; init; } = [];

    /// <summary>Which types and members came and went.</summary>
    public IdentityEdits Identities { get; init; } = IdentityEdits.None;

    /// <summary>Types and members that came, went or have other code.</summary>
    public ImmutableArray<ISymbol> Changed { get; init; } = [];

    /// <summary>Whether nothing changed but bodies: then tests bind as before.</summary>
    public bool IsCodeOnly { get; init; }

    /// <summary>Whether no code changed, but tests: then there is nothing to commit.</summary>
    public bool IsTestsOnly { get; init; }

    /// <summary>What tests said; null where none were asked.</summary>
    public TestVerdict? Verdict { get; init; }

    public TestSummary? Tests => Verdict?.Summary;

    /// <summary>Whether it failed as a whole, by its tests, and not by single files.</summary>
    public bool RefusesAll { get; init; }

    public ImmutableArray<ScriptDiagnostic> Diagnostics { get; init; } = [];

    public bool Succeeded => Next is not null;

    /// <summary>What code of the scripts threw that the attempt ran.</summary>
    public Exception? Thrown { get; init; }

    /// <summary>What new static fields get their values by, when it is settled that the attempt goes live.</summary>
    public IEnumerable<FirstValue> FirstValues => Loadable.SelectMany(patch => patch.FirstValues);

    /// <summary>The part of an edit that changes nothing in C#.</summary>
    public static CSharpAttempt Nothing(Generation live) => new() { Next = live, IsTestsOnly = true, IsCodeOnly = true };

    /// <summary>What is left of the attempt when something refuses it.</summary>
    public CSharpAttempt FailedBy(LinkException refusal) => Failed(Diagnostics, Next!.Candidate, refusal);

    /// <summary>An attempt that something refuses which was found by its name in images.</summary>
    public static CSharpAttempt Failed(IEnumerable<ScriptDiagnostic> diagnostics, Candidate candidate, LinkException refusal) =>
        Failed([.. diagnostics, RefusalLocation.Of(candidate, refusal)]) with { Thrown = refusal.InnerException };

    public static CSharpAttempt Failed(IEnumerable<ScriptDiagnostic> diagnostics) => new() { Diagnostics = [.. diagnostics] };

    /// <summary>Stores what was prepared, which cannot fail. The generation goes live when all languages are committed.</summary>
    public ScriptMembers Commit()
    {
        Patch?.Commit();
        return Members;
    }

    public void Dispose()
    {
        // What was loaded for it is garbage when nobody has it any more.
    }
}
