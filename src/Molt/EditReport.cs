using System.Collections.Immutable;

namespace Molt;

/// <summary>What became of an edit.</summary>
public enum EditKind
{
    /// <summary>The first load of a directory's scripts went live.</summary>
    Loaded,

    /// <summary>An edit went live.</summary>
    Applied,

    /// <summary>Nothing of the edit went live; the running code is what it was.</summary>
    Refused,

    /// <summary>These files stay at their last good content, while the rest of the same edit went live.</summary>
    Held,

    /// <summary>
    /// Tests ran against the running code: files of tests changed and nothing else did, or tests that had no say in an edit failed once it was live.
    /// </summary>
    Tested,
}

/// <summary>
/// How long an edit took, by stage, in milliseconds. <paramref name="Total"/> counts from the operating system's notice of
/// the save to the end of the commit.
/// </summary>
/// <param name="Noticed">From the notice until the pipeline took the files up.</param>
/// <param name="Compile">Parsing, binding, finding the differences, emitting and validating them.</param>
/// <param name="Link">Turning the delta into loadable images and loading them.</param>
/// <param name="Apply">The commit: publishing the new code.</param>
/// <param name="Total">From the notice to the end.</param>
public sealed record EditTimings(double Noticed, double Compile, double Link, double Apply, double Total);

/// <summary>Suspended calls of a method that end in superseded code.</summary>
/// <param name="Method">The method, or the method that a lambda or local function stands in.</param>
/// <param name="Calls">How many there are.</param>
public sealed record FinishingCalls(string Method, int Calls);

/// <summary>
/// One edit's whole story: one is raised for each batch of saves that changed anything. Immutable and thread-safe.
/// Members are written as <c>Game.Orc.Attack(int)</c>, types as <c>Game.Orc</c>; files are full paths, sorted.
/// </summary>
public sealed record EditReport
{
    /// <summary>What became of the edit.</summary>
    public required EditKind Kind { get; init; }

    /// <summary>The reloader's generation after the edit: 1 after the first load, one more for each edit that went live.</summary>
    public required int Generation { get; init; }

    /// <summary>When it was decided, by the reloader's clock.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The generation whose sources a rollback brought back, or was to; null for any other edit.</summary>
    public int? RolledBackTo { get; init; }

    /// <summary>The files whose changes this edit is about.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>How long the stages took.</summary>
    public EditTimings Milliseconds { get; init; } = new(0, 0, 0, 0, 0);

    /// <summary>Members whose code changed, or was linked anew because what it calls changed.</summary>
    public ImmutableArray<string> Updated { get; init; } = [];

    /// <summary>Members and types that are new.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>Members and types that the sources no longer contain.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>Types that were replaced by a new runtime type.</summary>
    public ImmutableArray<string> Replaced { get; init; } = [];

    /// <summary>Members, lambdas and types that old holders may still run in their old form.</summary>
    public ImmutableArray<string> Leaked { get; init; } = [];

    /// <summary>
    /// Methods of which an invocation was still in progress, in code that this edit or an earlier one superseded, when the edit went live:
    /// loops, and entry points. What they call is new; they themselves are at their next invocation.
    /// </summary>
    public ImmutableArray<string> Running { get; init; } = [];

    /// <summary>
    /// Methods with suspended calls that go on in code which this edit or an earlier one superseded, because the <c>await</c> or <c>yield</c> at which they
    /// waited is gone. A call counts from when it is resumed until it ends; how many still wait at a point that is gone is not known.
    /// </summary>
    public ImmutableArray<FinishingCalls> Finishing { get; init; } = [];

    /// <summary>What the tests said; null when none ran.</summary>
    public TestSummary? Tests { get; init; }

    /// <summary>Errors, warnings and remarks on this edit.</summary>
    public ImmutableArray<ScriptDiagnostic> Diagnostics { get; init; } = [];
}
