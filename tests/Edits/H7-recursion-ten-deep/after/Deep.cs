namespace Game;

public static class Deep
{
    public static Action AtBottom = () => { };

    public static int Version => 2;

    public static string Down(int depth, int sum)
    {
        if (depth == 0) return $"new bottom {sum} of {Version}";
        var text = Down(depth - 1, sum + depth * 2);
        return depth == 6 ? $"{text} new {Name(depth)}" : text;
    }

    public static string Even(int x) => x == 0 ? "even!" : Odd(x - 1);

    private static string Odd(int x) => x == 0 ? "odd!" : Even(x - 1);

    private static string Name(int depth) => $"second {depth}";
}
