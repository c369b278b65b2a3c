using System.Collections.Immutable;
using Molt.Applying;
using Molt.Diffing;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// What came of trying a set of changes: a generation that only has to be committed, or the errors that stand in the way.
/// </summary>
internal sealed record Attempt
{
    /// <summary>The next generation; null when there are errors.</summary>
    public Generation? Next { get; init; }

    /// <summary>What to commit; null for a first load, which has nothing to replace.</summary>
    public PreparedPatch? Patch { get; init; }

    /// <summary>What worlds take in to follow it, in this order.</summary>
    public ImmutableArray<LoadablePatch> Loadable { get; init; } = [];

    /// <summary>The members' names, without kind, files and timings.</summary>
    public EditReport Members { get; init; } = new() { Kind = EditKind.Applied, Generation = 0 };

    /// <summary>The types whose hooks are to be called after the commit.</summary>
    public ImmutableArray<string> ChangedTypes { get; init; } = [];

    /// <summary>Which types and members came and went.</summary>
    public IdentityEdits Identities { get; init; } = IdentityEdits.None;

    public ImmutableArray<ScriptDiagnostic> Diagnostics { get; init; } = [];

    public bool Succeeded => Next is not null;

    /// <summary>What code of the scripts threw that the attempt ran.</summary>
    public Exception? Thrown { get; init; }

    public static Attempt Failed(IEnumerable<ScriptDiagnostic> diagnostics) => new() { Diagnostics = [.. diagnostics] };
}
