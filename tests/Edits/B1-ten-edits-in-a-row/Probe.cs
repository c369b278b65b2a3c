public static class Probe
{
    private static Clock held = null!;

    public static void Setup() => held = new Clock();

    public static IEnumerable<string> Kept() => [held.Tick()];

    public static IEnumerable<string> Answers()
    {
        var clock = new Clock();
        return [clock.Tick(), clock.Tick()];
    }
}
