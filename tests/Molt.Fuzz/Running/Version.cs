using System.Collections.Immutable;

namespace Molt.Fuzz.Running;

/// <summary>The files of a program at one moment, and the edit that led there.</summary>
/// <param name="Files">Relative paths and texts.</param>
/// <param name="Edit">The kinds of the edit, with commas between them.</param>
/// <param name="Broken">A file that is saved with a syntax error, so that it is held back at what it was; null for none.</param>
internal sealed record Version(ImmutableSortedDictionary<string, string> Files, string Edit, string? Broken = null)
{
    /// <summary>What is written to the disk.</summary>
    public ImmutableSortedDictionary<string, string> Disk => Broken is null || !Files.ContainsKey(Broken) ? Files : Files.SetItem(Broken, Files[Broken] + "\nclass {");
}
