using Game;

public static class Probe
{
    private static readonly Pool held = new(9);

    public static void Setup() => held.Take();

    public static IEnumerable<string> Kept()
    {
        Pool.Reset();
        return [held.Take()];
    }

    public static IEnumerable<string> Answers()
    {
        Pool.Reset();
        return [new Pool(1).Take()];
    }
}
