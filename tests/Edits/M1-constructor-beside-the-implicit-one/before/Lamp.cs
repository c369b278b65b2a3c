namespace Game;

public class Lamp
{
    private readonly int oil = 5;

    public string Show() => $"oil {oil}";
}

public static class Shop
{
    public static string Sell() => new Lamp().Show();
}
