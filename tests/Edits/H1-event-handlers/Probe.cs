using Game;

public static class Probe
{
    private static readonly Clock clock = new();
    private static Crier crier = null!;

    public static void Setup() => crier = new Crier(clock);

    public static IEnumerable<string> Kept()
    {
        crier.Heard.Clear();
        clock.Strike(3);
        return [string.Join(", ", crier.Heard)];
    }

    public static IEnumerable<string> Answers()
    {
        var fresh = new Clock();
        var listener = new Crier(fresh);
        fresh.Strike(5);
        return listener.Heard;
    }
}
