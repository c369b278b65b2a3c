using Game;

public static class Probe
{
    private static Pulse held = null!;

    public static void Setup() => held = new Pulse();

    public static IEnumerable<string> Kept() => [held.NextAsync().Result];

    public static IEnumerable<string> Answers()
    {
        using var pulse = new Pulse();
        return [pulse.NextAsync().Result];
    }

    public static void Teardown() => held.Dispose();
}
