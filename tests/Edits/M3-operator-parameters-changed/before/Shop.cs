namespace Game;

public static class Shop
{
    public static int Price()
    {
        Coins coins = 5;
        return (coins * 2).Value;
    }
}
