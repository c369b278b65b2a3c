using System.Text;
using DiffPlex.Model;

namespace Molt.History;

/// <summary>Differences that are close together, with the lines around them.</summary>
internal sealed class Hunk(List<DiffBlock> blocks, int start, int end)
{
    private const int Context = 3;

    /// <summary>Differences whose contexts touch are one hunk.</summary>
    /// <param name="blocks">All differences of a file, in order.</param>
    /// <param name="lines">How many lines the file had.</param>
    public static IEnumerable<Hunk> Group(IList<DiffBlock> blocks, int lines)
    {
        for (var first = 0; first < blocks.Count;)
        {
            var group = new List<DiffBlock> { blocks[first++] };
            while (first < blocks.Count && blocks[first].DeleteStartA - EndOf(group[^1]) <= 2 * Context) group.Add(blocks[first++]);
            yield return new(group, Math.Max(0, group[0].DeleteStartA - Context), Math.Min(lines, EndOf(group[^1]) + Context));
        }
    }

    public void Write(DiffResult result, StringBuilder text)
    {
        var offset = blocks[0].InsertStartB - blocks[0].DeleteStartA;
        var length = end - start + blocks.Sum(block => block.InsertCountB - block.DeleteCountA);
        text.Append("@@ -").Append(Range(start, end - start)).Append(" +").Append(Range(start + offset, length)).Append(" @@\n");
        var line = start;
        foreach (var block in blocks)
        {
            for (; line < block.DeleteStartA; line++) Write(' ', result.PiecesOld[line], text);
            for (; line < EndOf(block); line++) Write('-', result.PiecesOld[line], text);
            for (var added = 0; added < block.InsertCountB; added++) Write('+', result.PiecesNew[block.InsertStartB + added], text);
        }
        for (; line < end; line++) Write(' ', result.PiecesOld[line], text);
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    // Lines count from 1, but an empty range stands behind the line that it names; a count of one goes without saying.
    private static string Range(int start, int count) => count switch
    {
        0 => $"{start},0",
        1 => $"{start + 1}",
        _ => $"{start + 1},{count}",
    };

    private static void Write(char sign, string line, StringBuilder text)
    {
        text.Append(sign).Append(line);
        if (!line.EndsWith('\n')) text.Append("\n\\ No newline at end of file\n");
    }
}
