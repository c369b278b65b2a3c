namespace Game;

public static class Math
{
    public static string Abs(int one) => $"own {one}";
}
