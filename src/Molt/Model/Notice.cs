namespace Molt.Model;

/// <summary>
/// The operating system's word that something happened: to one path, or (<see cref="Path"/> is null) to who knows what below
/// <see cref="Root"/>, after which the whole directory has to be looked at.
/// </summary>
/// <param name="Root">The watched directory's full path.</param>
/// <param name="Path">The full path of a file or folder, or null.</param>
/// <param name="Timestamp">When it was noticed, by <see cref="TimeProvider.GetTimestamp"/>.</param>
/// <param name="MoreFollows">
/// Whether the notices after this one belong to the same event, such as the two names of a renamed file: who acts on this one
/// alone sees a state that was never there. The last one of each event has it unset.
/// </param>
internal readonly record struct Notice(string Root, string? Path, long Timestamp, bool MoreFollows = false);
