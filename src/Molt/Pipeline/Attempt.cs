using System.Collections.Immutable;
using Molt.Applying;
using Molt.Languages;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>What came of trying an edit, in all its languages: a generation that only has to be committed, or the errors that stand in the way.</summary>
/// <param name="CSharp">C#'s part.</param>
/// <param name="Parts">The parts of all languages that have one, in the order in which they were tried; up to the first that failed.</param>
internal sealed record Attempt(CSharpAttempt CSharp, ImmutableArray<IScriptAttempt> Parts)
{
    /// <summary>The next generation; null when there are errors.</summary>
    public Generation? Next { get; private init; }

    /// <summary>The members' names; known once it is committed.</summary>
    public ScriptMembers Members { get; init; } = new();

    /// <summary>The generation whose sources it brings back; null for an edit of files.</summary>
    public int? RolledBackTo { get; init; }

    /// <summary>Errors, warnings and remarks.</summary>
    public ImmutableArray<ScriptDiagnostic> Diagnostics { get; } = [.. Parts.SelectMany(part => part.Diagnostics)];

    /// <summary>What the tests of all languages said; null where none ran.</summary>
    public TestSummary? Tests { get; } = Parts.Select(part => part.Tests).OfType<TestSummary>().ToList() is [_, ..] all ? all.Aggregate(Sum) : null;

    /// <summary>Whether no code changed, but tests: then there is no generation.</summary>
    public bool IsTestsOnly { get; } = Parts.All(part => part.IsTestsOnly);

    /// <summary>Whether it failed as a whole, by its tests or by code that was tried, and not by single files.</summary>
    public bool IsRed { get; } = Parts.Any(part => part is { Succeeded: false, RefusesAll: true });

    public bool Succeeded => Next is not null;

    /// <summary>The parts of an edit as one.</summary>
    /// <param name="trial">Where C# left what came of its part.</param>
    /// <param name="parts">What came of it in each language.</param>
    /// <param name="changes">The changes that were tried.</param>
    public static Attempt Of(ScriptTrial trial, ImmutableArray<IScriptAttempt> parts, IReadOnlyCollection<FileChange> changes)
    {
        var attempt = new Attempt(trial.CSharp!, parts);
        if (parts.Any(part => !part.Succeeded)) return attempt;
        var next = attempt.CSharp.Next!;
        var isCounted = attempt.CSharp.IsTestsOnly && !attempt.IsTestsOnly;
        return attempt with { Next = next with { Number = next.Number + (isCounted ? 1 : 0), Sources = SourcesWith(trial.Live, changes) } };
    }

    /// <summary>An edit in C# alone that changes no file.</summary>
    public static Attempt Of(CSharpAttempt attempt) => new(attempt, [attempt]) { Next = attempt.Next };

    public static Attempt Failed(IEnumerable<ScriptDiagnostic> diagnostics) => Of(CSharpAttempt.Failed(diagnostics));

    private static ImmutableSortedDictionary<string, SourceFile> SourcesWith(Generation? live, IReadOnlyCollection<FileChange> changes)
    {
        var sources = (live?.Sources ?? Generation.NoSources).ToBuilder();
        foreach (var change in changes)
        {
            if (change.After is null) sources.Remove(change.Path);
            else sources[change.Path] = change.After;
        }
        return sources.ToImmutable();
    }

    private static TestSummary Sum(TestSummary one, TestSummary other) =>
        new(one.Found + other.Found, one.Run + other.Run, one.Failed + other.Failed, one.Skipped + other.Skipped, one.Milliseconds + other.Milliseconds) { Results = one.Results.AddRange(other.Results) };
}
