using System.Collections.Immutable;

namespace Molt.Model;

/// <summary>A script file's content as it was read: its full path, its bytes decoded, and the hash of the bytes.</summary>
internal sealed record SourceFile(string Path, string Root, string BaseNamespace, string Text, ImmutableArray<byte> Hash);

/// <summary>One file's change since it was last looked at. <see cref="After"/> is null when the file is gone.</summary>
internal sealed record FileChange(string Path, SourceFile? After);

/// <summary>Files that changed together: the unit that is applied as a whole or not at all.</summary>
/// <param name="Changes">One entry a path, sorted by path (ordinal).</param>
/// <param name="NoticedAt">The timestamp of the earliest notice among them.</param>
/// <param name="Diagnostics">Files that could not be read, and why.</param>
internal sealed record ChangeSet(ImmutableArray<FileChange> Changes, long NoticedAt, ImmutableArray<ScriptDiagnostic> Diagnostics);
