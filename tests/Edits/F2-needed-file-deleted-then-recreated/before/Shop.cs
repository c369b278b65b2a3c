namespace Game;

public static class Shop
{
    public static string Show() => $"costs {Rules.Cost()}";
}
