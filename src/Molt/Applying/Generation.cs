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

    /// <summary>The scripts in other languages.</summary>
    public ImmutableSortedDictionary<string, SourceFile> Others { get; init; } = ImmutableSortedDictionary.Create<string, SourceFile>(StringComparer.Ordinal);

    /// <summary>The full paths of all that is live.</summary>
    public IEnumerable<string> Paths => Candidate.Files.Keys.Concat(Others.Keys);

    /// <summary>All scripts, in whatever language.</summary>
    public IEnumerable<SourceFile> Sources => Candidate.Files.Values.Select(file => file.Source).Concat(Others.Values);

    /// <summary>What is live of a file; null when nothing is.</summary>
    public SourceFile? SourceOf(string path) => Candidate.Files.GetValueOrDefault(path)?.Source ?? Others.GetValueOrDefault(path);
}
