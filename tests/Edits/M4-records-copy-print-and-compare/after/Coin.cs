namespace Game;

public record Coin(string Metal)
{
    public int Worth { get; set; } = 10;

    private List<string> owners = ["mint"];

    public string Show()
    {
        owners.Add("x");
        return $"{this} {owners.Count}";
    }
}

public record Medal(string Metal) : Coin(Metal)
{
    public string Ribbon { get; init; } = "red";
}
