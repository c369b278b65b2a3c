using System.Collections.Immutable;

namespace Molt.Tests.Edits;

/// <summary>One section of a case's <c>expect.txt</c>: what must hold after a step, beyond 'live equals cold'.</summary>
internal sealed record Expectation
{
    public static Expectation Nothing { get; } = new();

    /// <summary>All lines of the probe's <c>Kept()</c>, in order.</summary>
    public ImmutableArray<string> Kept { get; private init; } = [];

    public ImmutableArray<string> Leaked { get; private init; } = [];

    public ImmutableArray<string> Updated { get; private init; } = [];

    public ImmutableArray<string> Added { get; private init; } = [];

    public ImmutableArray<string> Removed { get; private init; } = [];

    /// <summary>Methods that have an invocation in old code.</summary>
    public ImmutableArray<string> Running { get; private init; } = [];

    /// <summary>
    /// Methods with suspended calls that end in old code, each with how many; all of them, when there are any, and <c>none</c> when there is to be none.
    /// </summary>
    public ImmutableArray<string> Finishing { get; private init; } = [];

    /// <summary>Texts that diagnostics below error severity must contain.</summary>
    public ImmutableArray<string> Remarks { get; private init; } = [];

    /// <summary>Files held back at their last good content, as relative paths.</summary>
    public ImmutableArray<string> Held { get; private init; } = [];

    /// <summary>The id, or the beginning of the id, of an error that refuses the step.</summary>
    public string? Refused { get; private init; }

    /// <summary>The step's answers are those of the step before: it is about kept state or the report.</summary>
    public bool SameAnswers { get; private init; }

    /// <summary>The step brings the sources back to what is live: nothing is to be applied.</summary>
    public bool NothingChanges { get; private init; }

    /// <summary>Whether it says anything about kept state or the report.</summary>
    public bool SaysSomething => this != (Nothing with { SameAnswers = SameAnswers });

    /// <summary>This expectation with one more line of the file.</summary>
    public Expectation With(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (word, rest) = colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..].Trim());
        return word switch
        {
            "kept" => this with { Kept = Kept.Add(rest) },
            "leaked" => this with { Leaked = Leaked.Add(rest) },
            "updated" => this with { Updated = Updated.Add(rest) },
            "added" => this with { Added = Added.Add(rest) },
            "removed" => this with { Removed = Removed.Add(rest) },
            "running" => this with { Running = Running.Add(rest) },
            "finishing" => this with { Finishing = Finishing.Add(rest) },
            "remark" => this with { Remarks = Remarks.Add(rest) },
            "held" => this with { Held = Held.Add(rest) },
            "refused" => this with { Refused = rest },
            "same-answers" => this with { SameAnswers = true },
            "nothing-changes" => this with { NothingChanges = true },
            _ => throw new InvalidDataException($"'{word}' is no word of expect.txt."),
        };
    }
}
