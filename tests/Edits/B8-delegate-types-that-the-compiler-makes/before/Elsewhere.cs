namespace Game;

public static class Elsewhere
{
    public static string Say()
    {
        var f = (ref int x) => x++ + 10;
        var g = (int a = 1) => a;
        var n = 5;

        return $"{f(ref n)} {n} {g()}" + 1;
    }
}
