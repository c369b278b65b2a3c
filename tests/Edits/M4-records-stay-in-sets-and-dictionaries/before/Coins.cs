namespace Game;

public record Coin(int Worth)
{

    public static bool Differ() => false;
}

public sealed record Token(string Name, int Number) : Coin(Number)
{

}
