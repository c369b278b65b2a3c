namespace Game;

public class Coin
{
    private int worth = 6;

    public string Show() => $"worth {worth}";
}
