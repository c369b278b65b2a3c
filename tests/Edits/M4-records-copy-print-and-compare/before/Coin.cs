namespace Game;

public record Coin(string Metal)
{
    public string Show() => ToString();
}

public record Medal(string Metal) : Coin(Metal);
