namespace Game;

public static class Others
{
    public const int Constant = 2;
    public static int Over(long n) => (int)n;
    public static int Over(int n) => n * 2000;
}
