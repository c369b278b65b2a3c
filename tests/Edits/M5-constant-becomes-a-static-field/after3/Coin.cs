namespace Game;

public class Coin
{
    private int worth = 8;

    public string Show() => $"worth {worth}";
}
