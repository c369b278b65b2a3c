using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>
/// Pairs two sequences so that the order is kept and the sum of the eighth powers of the pairs' similarities is the greatest: one pair that is alike counts for
/// more than two that are less so, since statements share names and punctuation anyway.
/// </summary>
internal sealed class Alignment(Fingerprints prints)
{
    // Above this many comparisons only those near the diagonal are made: a rename in every one of thousands of statements.
    private const int LargestTable = 40_000;
    private const int LeastWidth = 12;

    // For pairs that are hardly alike it counts how many there are: what stays in its place may be written anew.
    private const double AnyPair = 0.03;

    private List<SyntaxNode> before = [];
    private List<SyntaxNode> after = [];
    private Fingerprint[] oldPrints = [];
    private Fingerprint[] newPrints = [];
    private double[] best = [];
    private int width;

    public List<(SyntaxNode Before, SyntaxNode After)> Of(Gap gap)
    {
        (before, after) = (gap.Before, gap.After);
        if (before.Count == 0 || after.Count == 0) return [];
        if (before.Count == 1 && after.Count == 1) return Similarity.AreOfAKind(before[0], after[0]) ? [(before[0], after[0])] : [];
        (oldPrints, newPrints) = ([.. before.Select(prints.Of)], [.. after.Select(prints.Of)]);
        width = (long)before.Count * after.Count <= LargestTable ? after.Count + 1 : Math.Max(LeastWidth, LargestTable / Math.Max(before.Count, after.Count));
        best = new double[(before.Count + 1) * (2 * width + 1)];
        for (var row = before.Count - 1; row >= 0; row--) FillRow(row);
        return Follow();
    }

    private void FillRow(int row)
    {
        var middle = Middle(row);
        for (var column = Math.Min(after.Count - 1, middle + width); column >= Math.Max(0, middle - width); column--)
            best[Place(row, column)] = Math.Max(Math.Max(At(row + 1, column), At(row, column + 1)), Pair(row, column));
    }

    /// <summary>What is won by pairing two nodes; nothing when they are of different kinds.</summary>
    private double Pair(int row, int column)
    {
        if (!Similarity.AreOfAKind(before[row], after[column])) return 0;
        var alike = Similarity.Of(oldPrints[row], newPrints[column]);
        return EighthPower(alike) + AnyPair + At(row + 1, column + 1);
    }

    private List<(SyntaxNode, SyntaxNode)> Follow()
    {
        var pairs = new List<(SyntaxNode, SyntaxNode)>();
        var (row, column) = (0, 0);
        while (row < before.Count && column < after.Count)
        {
            var (down, right) = (At(row + 1, column), At(row, column + 1));
            if (Pair(row, column) is > 0 and var pair && pair >= Math.Max(down, right)) pairs.Add((before[row++], after[column++]));
            else if (IsWithin(row + 1, column) && (down >= right || !IsWithin(row, column + 1))) row++;
            else column++;
        }
        return pairs;
    }

    private static double EighthPower(double value)
    {
        var fourth = value * value * value * value;
        return fourth * fourth;
    }

    private double At(int row, int column) => row >= before.Count || column >= after.Count || !IsWithin(row, column) ? 0 : best[Place(row, column)];

    private bool IsWithin(int row, int column) => row >= before.Count || Math.Abs(column - Middle(row)) <= width;

    private int Middle(int row) => (int)((long)row * after.Count / before.Count);

    private int Place(int row, int column) => row * (2 * width + 1) + column - Middle(row) + width;
}
