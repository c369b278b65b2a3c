file class Purse
{
    public int Gold() => 1;
}

public static class Bank
{
    private static readonly Purse purse = new();

    public static int Count() => purse.Gold();
}
