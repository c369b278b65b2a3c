namespace Game;

public record Coin(string Metal)
{
    public int Worth { get; set; } = 11;

    public string Show() => $"{this}!";
}

public record Medal(string Metal) : Coin(Metal)
{
    public string Ribbon { get; init; } = "red";
}
