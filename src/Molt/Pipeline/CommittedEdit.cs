using Molt.Applying;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>An edit that is live.</summary>
/// <param name="Before">What was live; null before a first load.</param>
/// <param name="After">What is.</param>
/// <param name="Attempt">What the pipeline found out about the edit.</param>
/// <param name="Changes">The files that went live.</param>
internal sealed record CommittedEdit(Generation? Before, Generation After, Attempt Attempt, IReadOnlyCollection<FileChange> Changes)
{
    /// <summary>The generation whose sources are back; null for an edit of files.</summary>
    public int? RolledBackTo { get; init; }
}
