namespace Game;

public record Coin(int Worth)
{
    public string Metal { get; init; } = "gold";
    private readonly int minted = 1999;
    public static bool Differ() => new Coin(1) != new Coin(1) with { Metal = "tin" };
}

public sealed record Token(string Name, int Number) : Coin(Number)
{
    public readonly List<string>? Marks = null; 
}
