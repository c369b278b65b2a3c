using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>Pairs two sequences so that the order is kept and the sum of the pairs' similarities is the greatest.</summary>
internal static class Alignment
{
    public static List<(SyntaxNode Before, SyntaxNode After)> Of(
        List<SyntaxNode> before, List<SyntaxNode> after, Func<SyntaxNode, SyntaxNode, double> similarity)
    {
        var best = new double[before.Count + 1, after.Count + 1];
        var alike = new double[before.Count, after.Count];
        for (var row = before.Count - 1; row >= 0; row--)
        {
            for (var column = after.Count - 1; column >= 0; column--)
            {
                alike[row, column] = similarity(before[row], after[column]);
                best[row, column] = Math.Max(
                    Math.Max(best[row + 1, column], best[row, column + 1]),
                    alike[row, column] > 0 ? alike[row, column] + best[row + 1, column + 1] : 0);
            }
        }
        return Follow(before, after, best, alike);
    }

    private static List<(SyntaxNode, SyntaxNode)> Follow(
        List<SyntaxNode> before, List<SyntaxNode> after, double[,] best, double[,] alike)
    {
        var pairs = new List<(SyntaxNode, SyntaxNode)>();
        var (row, column) = (0, 0);
        while (row < before.Count && column < after.Count)
        {
            if (alike[row, column] > 0 && best[row, column] <= alike[row, column] + best[row + 1, column + 1])
                pairs.Add((before[row++], after[column++]));
            else if (best[row + 1, column] >= best[row, column + 1]) row++;
            else column++;
        }
        return pairs;
    }
}
