using System.Collections;
using System.Runtime.CompilerServices;

namespace Game;

[CollectionBuilder(typeof(Deck), nameof(Of))]
public class Deck : IEnumerable<int>
{
    private readonly int[] cards;

    private Deck(int[] cards) => this.cards = cards;

    public static Deck Of(ReadOnlySpan<int> cards) => new(cards.ToArray());

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)cards).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Table
{
    public static Deck Deal() => [1, 2];

    public static Dictionary<string, int> Points() => new() { ["a"] = 1 };
}
