namespace Game;

public class Market
{
    private readonly Scale scale = new();

    public string Sell() => $"{scale.Weigh(500)} of {Scale.Name("flour")}";
}
