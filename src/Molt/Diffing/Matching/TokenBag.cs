namespace Molt.Diffing.Matching;

/// <summary>The tokens of a node, whatever their order.</summary>
internal sealed class TokenBag
{
    private readonly int[] hashes;
    private readonly UInt128 set;

    public TokenBag(int[] hashes)
    {
        Array.Sort(hashes);
        (this.hashes, set) = (hashes, Set(hashes));
    }

    public static TokenBag Empty { get; } = new([]);

    public int Count => hashes.Length;

    /// <summary>How many tokens two have in common.</summary>
    public int InCommon(TokenBag other)
    {
        var (common, left, right) = (0, 0, 0);
        while (left < hashes.Length && right < other.hashes.Length)
        {
            var (one, another) = (hashes[left], other.hashes[right]);
            if (one == another) common++;
            if (one <= another) left++;
            if (one >= another) right++;
        }
        return common;
    }

    /// <summary>No fewer than they have in common, and found in no time.</summary>
    public int MostInCommon(TokenBag other) => Math.Min(Count - Missing(set, other.set), other.Count - Missing(other.set, set));

    // Each element that one set has and the other lacks stands for a token at least.
    private static int Missing(UInt128 one, UInt128 other) => (int)UInt128.PopCount(one & ~other);

    /// <summary>An element for each token, the second of equal ones another than the first.</summary>
    private static UInt128 Set(int[] hashes)
    {
        var (set, again) = (UInt128.Zero, 0u);
        for (var index = 0; index < hashes.Length; index++)
        {
            again = index > 0 && hashes[index] == hashes[index - 1] ? again + 1 : 0;
            set |= UInt128.One << (int)(((uint)hashes[index] + again * 0x9E3779B9) * 0x85EBCA6B >> 25);
        }
        return set;
    }
}
