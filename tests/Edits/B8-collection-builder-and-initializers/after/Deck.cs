using System.Collections;
using System.Runtime.CompilerServices;

namespace Game;

[CollectionBuilder(typeof(Deck), nameof(Of))]
public class Deck : IEnumerable<int>
{
    private readonly int[] cards;

    private Deck(int[] cards) => this.cards = cards;

    public static Deck Of(ReadOnlySpan<int> cards)
    {
        var copy = cards.ToArray();
        Array.Reverse(copy);
        return new(copy);
    }

    public IEnumerator<int> GetEnumerator() => cards.Select(card => card * 10).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Table
{
    public static Deck Deal() => [1, 2, .. Enumerable.Range(3, 2)];

    public static Dictionary<string, int> Points() => new() { { "b", 2 }, { "c", 3 } };
}
