namespace Game;

public static class Deep
{
    public static Action AtBottom = () => { };

    public static int Version => 3;

    public static string Down(int depth, int sum) => depth == 0 ? $"third {sum}" : Down(depth - 1, sum - 1);

    public static string Even(int x) => x == 0 ? "Even" : Odd(x - 1);

    private static string Odd(int x) => x == 0 ? "Odd" : Even(x - 1);

    private static string Name(int depth) => $"third {depth}";
}
