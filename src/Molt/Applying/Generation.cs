using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Linking;
using Molt.Model;

namespace Molt.Applying;

/// <summary>What is live: the sources, the emitter's baseline, and where everything is. Immutable; the reloader holds the current one.</summary>
/// <param name="Number">Counts the edits that went live; the first load is 1.</param>
internal sealed record Generation(
    int Number, Candidate Candidate, EmitBaseline Baseline, Definitions Definitions, Placements Placements, World World)
{
    /// <summary>What edits removed and the runtime still has.</summary>
    public Discrepancies Discrepancies { get; init; } = Discrepancies.None;
}
