namespace Game;

public class Coin
{
    private const int worth = 5;

    public string Show() => $"worth {worth}";
}
