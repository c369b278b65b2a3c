file class Purse
{
    private readonly int gold = 7;

    public int Gold() => gold;
}

public static class Bank
{
    public static int Count() => new Purse().Gold();
}
