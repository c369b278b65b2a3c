file class Purse
{
    private readonly int gold = 7;

    public int Gold() => gold;
}

public static class Bank
{
    private static readonly object purse = new Purse();

    public static int Count() => ((Purse)purse).Gold();
}
