namespace Game;

public static class U
{
    public static string Go()
    {
        var pair = A.F();
        return $"{pair.X} {pair.Y}";
    }

    public static string Listed() => string.Join(' ', A.All.Select(pair => pair.X * 10 + pair.Y));

    public static string Late() => A.Of(A.Any());

    public static string Asked() => $"{A.Any()}";

    public static string Own((int X, int Y) pair) => $"{pair.X} {pair.Y}";
}
