namespace Game;

public static class Elsewhere
{
    public static string Say()
    {
        var f = (ref int x) => x++ + 10;
        var g = (int a = 5) => a;
        var n = 5;
        var h = (ref int x, out long y, in string z) => y = x + z.Length;
        h(ref n, out var l, "abc");
        return $"{f(ref n)} {n} {g()}" + l;
    }
}
