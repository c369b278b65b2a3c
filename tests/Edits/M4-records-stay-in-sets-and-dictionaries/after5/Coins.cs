namespace Game;

public record Coin(int Worth)
{
    private readonly int year = 5;
    public static bool Differ() => new Coin(2) { } == new Coin(2) && new Coin(2).year == 5;
}

public sealed record Token(string Name, int Number) : Coin(Number);
