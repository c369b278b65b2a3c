using System.Collections.Immutable;

namespace Molt.Languages;

/// <summary>A script that came, changed or went.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Root">The full path of the directory that was added.</param>
/// <param name="BaseNamespace">The namespace that the directory contributes to; may be empty.</param>
/// <param name="Text">Its content; null when it is gone.</param>
public sealed record ScriptChange(string Path, string Root, string BaseNamespace, string? Text)
{
    /// <summary>The SHA-256 of the bytes that the text was read from; empty when it is gone.</summary>
    public ImmutableArray<byte> Hash { get; init; } = [];
}
