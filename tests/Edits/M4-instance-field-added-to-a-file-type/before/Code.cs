file class Purse
{
    public int Gold() => 1;
}

public static class Bank
{
    private static readonly object purse = new Purse();

    public static int Count() => ((Purse)purse).Gold();
}
