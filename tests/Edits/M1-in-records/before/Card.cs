namespace Game;

public record Card(string Suit, int Rank)
{
    public string Show() => $"{this}";
}

public record struct Roll(int Die)
{
    public readonly int Twice() => Die * 2;
}
