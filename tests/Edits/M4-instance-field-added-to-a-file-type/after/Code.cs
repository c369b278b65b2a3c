file class Purse
{
    private readonly int gold = 7;

    public int Gold() => gold;
}

public static class Bank
{
    private static readonly Purse purse = new();

    public static int Count() => purse.Gold();
}
