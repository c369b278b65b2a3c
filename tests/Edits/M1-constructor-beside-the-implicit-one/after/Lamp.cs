namespace Game;

public class Lamp
{
    private readonly int oil = 6;

    public Lamp()
    {
    }

    public Lamp(int oil) => this.oil += oil;

    public string Show() => $"oil {oil}";
}

public static class Shop
{
    public static string Sell() => new Lamp().Show() + new Lamp(10).Show();
}
