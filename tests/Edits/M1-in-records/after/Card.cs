namespace Game;

public record Card(string Suit, int Rank)
{
    public Card(string text) : this(text[1..], text[0] - '0')
    {
    }

    public string Show()
    {
        var (symbol, rank, isFace) = Up();
        return $"{symbol}{rank} {isFace} {new Card("7hearts")} {Ace == Ace with { }} {Value}";
    }

    public static Card Ace => new("spades", 1);

    public int Value => Rank * 100;

    public Card Up() => this with { Rank = Rank + 1 };

    public void Deconstruct(out char symbol, out int rank, out bool isFace) => (symbol, rank, isFace) = (Suit[0], Rank, Rank > 10);
}

public record struct Roll(int Die)
{
    public readonly int Twice() => Next().Die + Die;

    public readonly Roll Next() => this with { Die = Die % 6 + 1 };
}
