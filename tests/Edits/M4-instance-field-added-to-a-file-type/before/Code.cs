file class Purse
{
    public int Gold() => 1;
}

public static class Bank
{
    public static int Count() => new Purse().Gold();
}
