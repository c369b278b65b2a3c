namespace Game;

public static class Others
{
    public const int Constant = 2;
    public static int Over(long n) => (int)n;
}
