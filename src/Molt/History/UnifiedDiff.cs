using System.Text;
using DiffPlex;
using Molt.Model;
using Molt.Reporting;

namespace Molt.History;

/// <summary>
/// Writes what changed in files as <c>diff -u</c> does, in the form that git and editors read. DiffPlex finds the differences; its own writer
/// takes the end of a last line for another line, and does not tell whether there is one.
/// </summary>
internal static class UnifiedDiff
{
    private const string None = "/dev/null";

    public static string Of(SourceChanges changes)
    {
        var text = new StringBuilder();
        foreach (var change in changes.ByPath.Values) Write(change, text);
        return text.ToString();
    }

    private static void Write(SourceChange change, StringBuilder text)
    {
        var result = Differ.Instance.CreateDiffs(change.Before?.Text ?? "", change.After?.Text ?? "", ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        text.Append("--- ").Append(Name("a/", change.Before)).Append("\n+++ ").Append(Name("b/", change.After)).Append('\n');
        foreach (var hunk in Hunk.Group(result.DiffBlocks, result.PiecesOld.Count)) hunk.Write(result, text);
    }

    private static string Name(string side, SourceFile? file) => file is null ? None : side + ScriptPath.Relative(file.Root, file.Path);

    /// <summary>Lines with what ends them, so that an end that changes is a difference.</summary>
    private sealed class LineChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start) + 1;
                if (end == 0) end = text.Length;
                lines.Add(text[start..end]);
                start = end;
            }
            return lines;
        }
    }
}
