using Microsoft.CodeAnalysis;
using Molt.Validating;

namespace Molt;

/// <summary>A file that an edit changes, see <see cref="ValidatingEventArgs.Files"/>. Immutable and thread-safe.</summary>
public sealed class ChangedScript
{
    internal ChangedScript(ProposedChange change)
    {
        Path = (change.After ?? change.Before)!.Source.Path;
        (TextBefore, Text, SyntaxTree) = (change.Before?.Source.Text, change.After?.Source.Text, change.After?.Tree);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The file's content that is live; null for one that comes.</summary>
    public string? TextBefore { get; }

    /// <summary>The content that would go live; null for one that goes.</summary>
    public string? Text { get; }

    /// <summary>
    /// What is compiled of it, a tree of <see cref="ValidatingEventArgs.Compilation"/>; null for a file that goes. Its text is the file's with a namespace around it, where the file declares
    /// none, and members that structs get: on lines that are there, so that line numbers are the file's.
    /// </summary>
    public SyntaxTree? SyntaxTree { get; }
}
