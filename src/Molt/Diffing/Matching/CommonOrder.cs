using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>A stretch of two sequences of siblings between pairs of equal ones.</summary>
internal readonly record struct Gap(List<SyntaxNode> Before, List<SyntaxNode> After);

/// <summary>
/// Finds what two sequences of siblings have in common, in order, in time that grows with their length and not with its square: what is
/// equal at both ends, then what stands only once on either side, then the same between those.
/// </summary>
internal sealed class CommonOrder(Fingerprints prints, Action<SyntaxNode, SyntaxNode> pairEqual)
{
    /// <summary>Pairs what is equal and answers with what lies between.</summary>
    public List<Gap> Of(List<SyntaxNode> before, List<SyntaxNode> after)
    {
        var gaps = new List<Gap>();
        Split(before, after, gaps);
        return gaps;
    }

    private void Split(List<SyntaxNode> before, List<SyntaxNode> after, List<Gap> gaps)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && IsPaired(before[start], after[start])) start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && IsPaired(before[^(end + 1)], after[^(end + 1)])) end++;
        var (old, current) = (before[start..^end], after[start..^end]);
        if (old.Count == 0 && current.Count == 0) return;
        var anchors = old.Count == 0 || current.Count == 0 || (old.Count == 1 && current.Count == 1) ? [] : Increasing(Unique(old, current));
        if (anchors.Count == 0) gaps.Add(new(old, current));
        else Between(old, current, anchors, gaps);
    }

    private void Between(List<SyntaxNode> before, List<SyntaxNode> after, List<(int Before, int After)> anchors, List<Gap> gaps)
    {
        var (row, column) = (0, 0);
        foreach (var (old, current) in anchors)
        {
            if (!IsPaired(before[old], after[current])) continue;
            Split(before[row..old], after[column..current], gaps);
            (row, column) = (old + 1, current + 1);
        }
        if (row == 0 && column == 0) gaps.Add(new(before, after)); // equal texts that mean something else, such as nodes of different kinds
        else Split(before[row..], after[column..], gaps);
    }

    private bool IsPaired(SyntaxNode before, SyntaxNode after)
    {
        if (!before.IsEquivalentTo(after)) return false;
        pairEqual(before, after);
        return true;
    }

    /// <summary>The places of what stands once before and once after, in the order in which it stood.</summary>
    private List<(int Before, int After)> Unique(List<SyntaxNode> before, List<SyntaxNode> after)
    {
        var places = new Dictionary<ulong, (int Count, int Before, int After)>();
        for (var index = 0; index < before.Count; index++)
        {
            var text = prints.Of(before[index]).Exact;
            places[text] = (places.GetValueOrDefault(text).Count + 1, index, -1);
        }
        for (var index = 0; index < after.Count; index++)
        {
            var text = prints.Of(after[index]).Exact;
            if (!places.TryGetValue(text, out var place)) continue;
            places[text] = place.After < 0 ? place with { After = index } : place with { Count = 2 };
        }
        return [.. places.Values.Where(place => place is { Count: 1, After: >= 0 }).Select(place => (place.Before, place.After)).OrderBy(place => place.Before)];
    }

    /// <summary>The longest selection in which both sides grow (patience sorting).</summary>
    private static List<(int Before, int After)> Increasing(List<(int Before, int After)> places)
    {
        var (ends, last) = (new List<int>(), new List<int>()); // of the piles: where they end after, and with which place
        var previous = new int[places.Count];
        for (var index = 0; index < places.Count; index++)
        {
            var pile = ~ends.BinarySearch(places[index].After);
            previous[index] = pile == 0 ? -1 : last[pile - 1];
            if (pile == ends.Count)
            {
                ends.Add(0);
                last.Add(0);
            }
            (ends[pile], last[pile]) = (places[index].After, index);
        }
        var chosen = new List<(int, int)>();
        for (var index = last.Count == 0 ? -1 : last[^1]; index >= 0; index = previous[index]) chosen.Add(places[index]);
        chosen.Reverse();
        return chosen;
    }
}
