namespace Molt.Diffing.Matching;

/// <summary>The most that can be won by pairing what two sequences have from some place on, for all pairs of places or, in long sequences, for those near the diagonal.</summary>
internal sealed class AlignmentTable
{
    // Above this many comparisons only those near the diagonal are made: a change in every one of thousands of statements.
    private const int LargestTable = 40_000;
    private const int LeastWidth = 12;

    // For pairs that are hardly alike it counts how many there are: what stays in its place may be written anew.
    private const double AnyPair = 0.03;

    private readonly ComparedNode[] before;
    private readonly ComparedNode[] after;
    private readonly int width;
    private readonly Step[] steps;

    // What is won from the row that is filled and from the one below it; nothing outside of their widths.
    private double[] best;
    private double[] below;

    public AlignmentTable(ComparedNode[] before, ComparedNode[] after)
    {
        (this.before, this.after) = (before, after);
        width = (long)before.Length * after.Length <= LargestTable ? after.Length + 1 : Math.Max(LeastWidth, LargestTable / Math.Max(before.Length, after.Length));
        steps = new Step[before.Length * (2 * width + 1)];
        (best, below) = (new double[after.Length + 1], new double[after.Length + 1]);
        for (var row = before.Length - 1; row >= 0; row--) Fill(row);
    }

    private enum Step : byte
    {
        Pair,
        Down,
        Right,
    }

    public List<(int Row, int Column)> Pairs()
    {
        var pairs = new List<(int, int)>();
        var (row, column) = (0, 0);
        while (row < before.Length && column < after.Length)
        {
            var step = IsWithin(row, column) ? steps[Place(row, column)] : IsWithin(row + 1, column) ? Step.Down : Step.Right;
            if (step == Step.Pair) pairs.Add((row, column));
            if (step != Step.Right) row++;
            if (step != Step.Down) column++;
        }
        return pairs;
    }

    private void Fill(int row)
    {
        (best, below) = (below, best);
        Array.Clear(best);
        var middle = Middle(row);
        for (var column = Math.Min(after.Length - 1, middle + width); column >= Math.Max(0, middle - width); column--)
        {
            var (pair, down, right) = (Pair(row, column), below[column], best[column + 1]);
            best[column] = Math.Max(pair, Math.Max(down, right));
            steps[Place(row, column)] = pair > 0 && pair >= Math.Max(down, right) ? Step.Pair
                : IsWithin(row + 1, column) && (down >= right || !IsWithin(row, column + 1)) ? Step.Down : Step.Right;
        }
    }

    /// <summary>What is won by pairing two nodes; nothing when they are of different kinds.</summary>
    private double Pair(int row, int column)
    {
        var (old, current) = (before[row], after[column]);
        if (old.Kind != current.Kind) return 0;
        return (old.Exact == current.Exact ? 1 : EighthPower(Similarity.Of(old.Tokens, current.Tokens))) + AnyPair + below[column + 1];
    }

    private static double EighthPower(double value)
    {
        var fourth = value * value * value * value;
        return fourth * fourth;
    }

    private bool IsWithin(int row, int column) => row >= before.Length || Math.Abs(column - Middle(row)) <= width;

    private int Middle(int row) => (int)((long)row * after.Length / before.Length);

    private int Place(int row, int column) => row * (2 * width + 1) + column - Middle(row) + width;
}
