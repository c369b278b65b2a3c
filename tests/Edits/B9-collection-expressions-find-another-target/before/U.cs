namespace Game;

public static class U
{
    public static string Go() => G.Of([1, 2, 3]);

    public static string Spread() => G.Of([.. G.Some(), 3]);

    public static string Nested() => string.Concat(new[] { 1 }.Select(x => G.Of([x, .. G.Some()])));
}
