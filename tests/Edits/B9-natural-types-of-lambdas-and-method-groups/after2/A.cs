namespace Game;

public static class A
{
    public static DateTime F() => default;

    public static string G(int x) => $"text {x}";
}
