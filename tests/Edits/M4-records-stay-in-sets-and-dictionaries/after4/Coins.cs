namespace Game;

public record Coin(int Worth)
{
    public int Year { get; init; } = 5;
    public static bool Differ() => new Coin(1) == new Coin(1) with { Year = 6 };
}

public sealed record Token(string Name, int Number) : Coin(Number)
{
    public event Action? Spent;
}
