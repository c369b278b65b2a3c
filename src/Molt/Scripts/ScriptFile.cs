using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Molt.Model;

namespace Molt.Scripts;

/// <summary>A script as the compiler gets it, and the way back to what its author wrote.</summary>
/// <param name="Source">The file as it was read.</param>
/// <param name="Tree">What is compiled: the author's text with insertions.</param>
/// <param name="Insertions">In the order of their positions; empty where the text is the author's own.</param>
/// <param name="SyntaxDiagnostics">
/// The author's own syntax errors and warnings, at the author's own places. To be shown instead of those of
/// <paramref name="Tree"/>, which may blame an inserted brace for one that the author forgot.
/// </param>
internal sealed record ScriptFile(
    SourceFile Source, SyntaxTree Tree, ImmutableArray<Insertion> Insertions, ImmutableArray<ScriptDiagnostic> SyntaxDiagnostics)
{
    /// <summary>Structs of which other files may have more.</summary>
    public ImmutableArray<PartialStruct> PartialStructs { get; init; } = [];

    /// <summary>Whether it is a file of tests: then <see cref="Tree"/> is no part of the scripts.</summary>
    public bool IsTest { get; init; }

    /// <summary>The file with its tests, which <see cref="Tree"/> has blanks in place of; null when it has none.</summary>
    public ScriptFile? Tests { get; init; }

    /// <summary>Whether the file has a syntax error.</summary>
    public bool HasSyntaxErrors => SyntaxDiagnostics.Any(diagnostic => diagnostic.Severity == ScriptSeverity.Error);

    /// <summary>The author's line and column, from 1, of a diagnostic's place in <see cref="Tree"/>.</summary>
    public (int Line, int Column) MapBack(FileLinePositionSpan span) =>
        MapBack(span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);

    /// <summary>The author's line and column, from 1, of a line and column, from 1, in <see cref="Tree"/>.</summary>
    public (int Line, int Column) MapBack(int line, int column)
    {
        if (Insertions.IsEmpty) return (line, column);
        var lines = Tree.GetText().Lines;
        var index = Math.Clamp(line - 1, 0, lines.Count - 1);
        var position = Math.Min(lines[index].Start + column - 1, lines[index].End);
        var place = SourceText.From(Source.Text).Lines.GetLinePosition(MapBack(position));
        return (place.Line + 1, place.Character + 1);
    }

    /// <summary>Whether the author wrote what is at an offset in <see cref="Tree"/>.</summary>
    public bool IsAuthored(int position)
    {
        var inserted = 0;
        foreach (var insertion in Insertions)
        {
            if (position < insertion.Position + inserted) return true;
            inserted += insertion.Text.Length;
            if (position < insertion.Position + inserted) return false;
        }
        return true;
    }

    /// <summary>The offset in the author's text of an offset in <see cref="Tree"/>; what lies within an insertion is at its
    /// place.</summary>
    public int MapBack(int position)
    {
        var inserted = 0;
        foreach (var insertion in Insertions)
        {
            var start = insertion.Position + inserted;
            if (position < start) break;
            if (position < start + insertion.Text.Length) return insertion.Position;
            inserted += insertion.Text.Length;
        }
        return position - inserted;
    }
}
