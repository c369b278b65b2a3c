using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Diffing;
using Molt.Languages;
using Molt.Linking;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// What came of trying a set of changes: a generation that only has to be committed, or the errors that stand in the way.
/// </summary>
internal sealed record Attempt
{
    /// <summary>The next generation; null when there are errors.</summary>
    public Generation? Next { get; init; }

    /// <summary>What to commit, once it is prepared; null for a first load, which has nothing to replace.</summary>
    public PreparedPatch? Patch { get; init; }

    /// <summary>What worlds take in to follow it, in this order.</summary>
    public ImmutableArray<LoadablePatch> Loadable { get; init; } = [];

    /// <summary>The members' names, without kind, files and timings.</summary>
    public EditReport Members { get; init; } = new() { Kind = EditKind.Applied, Generation = 0 };

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

    /// <summary>What came of it in other languages: to be committed with it.</summary>
    public ImmutableArray<IScriptAttempt> Others { get; init; } = [];

    /// <summary>What tests said; null where none were asked.</summary>
    public TestVerdict? Tests { get; init; }

    /// <summary>Whether it failed as a whole, by its tests or by code that was tried, and not by single files.</summary>
    public bool IsRed { get; init; }

    public ImmutableArray<ScriptDiagnostic> Diagnostics { get; init; } = [];

    public bool Succeeded => Next is not null;

    /// <summary>What code of the scripts threw that the attempt ran.</summary>
    public Exception? Thrown { get; init; }

    /// <summary>What the tests of all languages said; null where none ran.</summary>
    public TestSummary? TestSummary => Others.Select(other => other.Tests).Prepend(Tests?.Summary).OfType<TestSummary>().ToList() is [_, ..] all ? all.Aggregate(Sum) : null;

    /// <summary>An attempt in which C# has no part.</summary>
    public static Attempt WithoutCSharp(Generation live) => new() { Next = live, IsTestsOnly = true, IsCodeOnly = true };

    /// <summary>The attempt together with what came of it in other languages; failed, where one of those did.</summary>
    /// <param name="others">What came of it there.</param>
    /// <param name="sources">All scripts in other languages as they would be.</param>
    public Attempt With(ImmutableArray<IScriptAttempt> others, ImmutableSortedDictionary<string, SourceFile> sources)
    {
        ImmutableArray<ScriptDiagnostic> diagnostics = [.. Diagnostics, .. others.SelectMany(other => other.Diagnostics)];
        if (others.Any(other => !other.Succeeded)) return Failed(diagnostics) with { Others = others, IsRed = others.Any(other => other is { Succeeded: false, RefusesAll: true }), Tests = Tests };
        var isTestsOnly = IsTestsOnly && others.All(other => other.IsTestsOnly);
        var number = Next!.Number + (IsTestsOnly && !isTestsOnly ? 1 : 0);
        return this with
        {
            Next = Next with { Number = number, Others = sources },
            Others = others,
            IsTestsOnly = isTestsOnly,
            Members = Members with { Generation = number },
            Diagnostics = diagnostics,
        };
    }

    /// <summary>Makes it live in other languages.</summary>
    /// <returns>The attempt with what they say about it.</returns>
    public Attempt CommitOthers()
    {
        var members = Members;
        foreach (var others in Others.Select(other => other.Commit()))
        {
            members = members with
            {
                Updated = [.. members.Updated, .. others.Updated],
                Added = [.. members.Added, .. others.Added],
                Removed = [.. members.Removed, .. others.Removed],
                Replaced = [.. members.Replaced, .. others.Replaced],
                Leaked = [.. members.Leaked, .. others.Leaked],
            };
        }
        return this with { Members = members };
    }

    /// <summary>What is left of the attempt when something refuses it.</summary>
    public Attempt FailedBy(LinkException refusal) => Failed(Diagnostics, Next!.Candidate, refusal);

    /// <summary>An attempt that something refuses which was found by its name in images.</summary>
    public static Attempt Failed(IEnumerable<ScriptDiagnostic> diagnostics, Candidate candidate, LinkException refusal) =>
        Failed([.. diagnostics, RefusalLocation.Of(candidate, refusal)]) with { Thrown = refusal.InnerException };

    public static Attempt Failed(IEnumerable<ScriptDiagnostic> diagnostics) => new() { Diagnostics = [.. diagnostics] };

    private static TestSummary Sum(TestSummary one, TestSummary other) =>
        new(one.Found + other.Found, one.Run + other.Run, one.Failed + other.Failed, one.Skipped + other.Skipped, one.Milliseconds + other.Milliseconds) { Results = one.Results.AddRange(other.Results) };
}
