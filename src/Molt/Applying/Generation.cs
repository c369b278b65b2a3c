using System.Collections.Immutable;
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

    /// <summary>No scripts.</summary>
    public static ImmutableSortedDictionary<string, SourceFile> NoSources { get; } = ImmutableSortedDictionary.Create<string, SourceFile>(StringComparer.Ordinal);

    /// <summary>All files that are live, in whatever language, by their full paths.</summary>
    public ImmutableSortedDictionary<string, SourceFile> Sources { get; init; } = NoSources;

    /// <summary>What is live of a file; null when nothing is.</summary>
    public SourceFile? SourceOf(string path) => Sources.GetValueOrDefault(path);
}
