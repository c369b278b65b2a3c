using Game;

public static class Probe
{
    private static Thread walk = null!;
    private static long result = -1;

    public static void Setup()
    {
        walk = new Thread(() => result = Walks.Walk()) { IsBackground = true };
        walk.Start();
        SpinWait.SpinUntil(() => Walks.Began);
    }

    public static IEnumerable<string> Answers() => [$"{new Walker(2).Arrived} {new Walker(4).Pace} {Walks.End}"];

    // The walker has walked in the old code, arrives in the new, and then has the field that came meanwhile.
    public static IEnumerable<string> Kept()
    {
        if (!Walks.End) return [$"{result}"];
        walk.Join();
        return [$"{result}"];
    }
}
