namespace Game;

public static class Natural
{
    public static string Say()
    {
        var f = (ref int x) => x++ + 3;
        var n = 5;
        return $"{f(ref n)} {n}";
    }

    public static string Other()
    {
        var f = (int a = 1, params string[] b) => a + b.Length;
        return $"{f()} {f(3, "x", "y")}";
    }

    private static readonly int One = 1;

    private static int Optional(int a = 5) => a * 2;

    private static object kept = (ref int x) => x + 1;

    public static string Reused()
    {
        var other = (ref int y) => y + 3;
        var n = 3;
        return (kept.GetType() == other.GetType() ? "same" : "other") + other(ref n);
    }
}
