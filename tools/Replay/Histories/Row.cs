using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Molt.Replay.Histories;

/// <summary>What became of a commit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RowKind>))]
internal enum RowKind
{
    /// <summary>The scripts were started cold at it.</summary>
    Started,

    /// <summary>It does not compile here even without the files that have errors.</summary>
    NotStarted,

    /// <summary>No code of it is different.</summary>
    Unchanged,

    /// <summary>All of it went live.</summary>
    Applied,

    /// <summary>A part of it went live.</summary>
    Held,

    /// <summary>What compiles of it went live; as a whole it does not compile here.</summary>
    Broken,

    /// <summary>Molt refused it.</summary>
    Refused,

    /// <summary>Nothing of it went live, because it does not compile here.</summary>
    Uncompiled,

    /// <summary>The process ended, or did not go on.</summary>
    Crashed,
}

/// <summary>A line of the table.</summary>
/// <param name="Number">The commit's number, counted from the one that the replay starts at.</param>
/// <param name="Commit">Its id.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Kind">What became of it.</param>
internal sealed record Row(int Number, string Commit, string Subject, RowKind Kind)
{
    /// <summary>How long the edit took.</summary>
    public double Milliseconds { get; init; }

    /// <summary>The errors by which it was refused or held back: id, place and message.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];

    /// <summary>The ids of the errors, each once.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>The files that are not live as they are on disk.</summary>
    public int HeldFiles { get; init; }

    /// <summary>The files that are no scripts since the last start, because they did not compile then.</summary>
    public int LeftOut { get; init; }

    /// <summary>Processor time of all that was done for the commit, in milliseconds.</summary>
    public double Processor { get; init; }

    /// <summary>Whether the tests ran.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Outcomes that were compared.</summary>
    public int Tests { get; init; }

    /// <summary>How many of them were that a test passed.</summary>
    public int Passed { get; init; }

    /// <summary>Tests that this tool cannot run.</summary>
    public int Unknown { get; init; }

    /// <summary>Tests whose outcome differs from one cold run to the next.</summary>
    public int Unstable { get; init; }

    /// <summary>Tests whose outcome is another one live, with both outcomes.</summary>
    public ImmutableArray<string> Different { get; init; } = [];

    /// <summary>The same, where it is static state that the edits were said to keep.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>What the edits since the last start said was kept: static state that a cold start has otherwise.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Of a crash: what was being done.</summary>
    public string? Phase { get; init; }
}
