using System.ComponentModel;

namespace Molt.Runtime;

/// <summary>The states of a state machine that one version of its code can go on from, as runs of successive numbers. Immutable; for code made by Molt.</summary>
/// <remarks>
/// The compiler's numbers: an async method awaits at 0 and above, an iterator yields at 1 and above and begins at 0, an async iterator awaits at 0 and above and
/// yields at -4 and below. All others say that the call runs, has ended or has not begun, and all code knows them.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownStates
{
    private const int FirstYieldDown = -4;

    private readonly (int First, int Last)[] runs;

    /// <summary>Sorts the states of one version.</summary>
    /// <param name="states">The points of suspension that it has.</param>
    /// <param name="isIterator">Whether the class is the state machine of an iterator.</param>
    /// <param name="isAsync">Whether it is that of an async method; with <paramref name="isIterator"/>, of an async iterator.</param>
    public KnownStates(IEnumerable<int> states, bool isIterator, bool isAsync)
    {
        var points = isAsync ? 0 : 1;
        var lowest = isIterator && isAsync ? FirstYieldDown + 1 : int.MinValue;
        List<(int First, int Last)> found = [];
        foreach (var (first, last) in states.Select(state => (First: state, Last: state)).Append((First: lowest, Last: points - 1)).OrderBy(run => run.First))
        {
            if (found.Count > 0 && first <= found[^1].Last + 1) found[^1] = (found[^1].First, Math.Max(found[^1].Last, last));
            else found.Add((first, last));
        }
        runs = [.. found];
    }

    /// <summary>The runs, from the lowest.</summary>
    public IReadOnlyList<(int First, int Last)> Runs => runs;

    /// <summary>Whether a state is one of them.</summary>
    public bool Include(int state)
    {
        foreach (var (first, last) in runs)
        {
            if (state >= first && state <= last) return true;
        }
        return false;
    }
}
