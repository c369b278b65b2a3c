using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Molt.Scripts;

/// <summary>
/// The namespace of a file that declares none: the base namespace plus the folders from the root to the file. In a folder's
/// name each character that an identifier cannot have (a dot, too) becomes <c>_</c>, and a name that cannot begin so gets
/// <c>_</c> in front; keywords stay as they are and are written with <c>@</c> in source.
/// </summary>
internal static class NamespaceRule
{
    /// <summary>The namespace as metadata and reports have it; empty for the global one.</summary>
    public static string Of(string baseNamespace, string root, string path) => string.Join('.', Segments(baseNamespace, root, path));

    /// <summary>The namespace as it has to be written in source.</summary>
    public static string InSource(string baseNamespace, string root, string path) =>
        string.Join('.', Segments(baseNamespace, root, path).Select(Escape));

    /// <summary>Whether this can be a base namespace: empty, or identifiers (also keywords) with dots between them.</summary>
    public static bool IsNamespace(string name) => name.Length == 0 || name.Split('.').All(SyntaxFacts.IsValidIdentifier);

    /// <summary>A folder's name as an identifier.</summary>
    public static string ToIdentifier(string folder)
    {
        var characters = folder.Select(character => IsIdentifierPart(character) ? character : '_').ToArray();
        var name = new string(characters);
        return SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name : "_" + name;
    }

    /// <summary>A dotted name as it has to be written in source.</summary>
    public static string EscapeName(string name) => string.Join('.', name.Split('.').Select(Escape));

    // The compiler drops formatting characters from identifiers, so two folders would silently become one.
    private static bool IsIdentifierPart(char character) =>
        SyntaxFacts.IsIdentifierPartCharacter(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format;

    private static IEnumerable<string> Segments(string baseNamespace, string root, string path)
    {
        var first = baseNamespace.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return [.. first, .. ScriptPaths.SegmentsBelow(root, path)[..^1].Select(ToIdentifier)];
    }

    // Contextual keywords as well: "@" is always right, and which of them a later C# reserves where is not ours to know.
    private static string Escape(string name)
    {
        var isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
        return isKeyword ? "@" + name : name;
    }
}
