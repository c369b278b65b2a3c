namespace Game;

public record Coin(int Worth)
{
    public string Stuff { get; init; } = "gold";
    public static bool Differ() => new Coin(1) == new Coin(1) with { Stuff = "gold" };
}

public sealed record Token(string Name, int Number) : Coin(Number)
{

}
