namespace Game;

public class Coin
{
    private const int worth = 7;

    public string Show() => $"worth {worth}";
}
