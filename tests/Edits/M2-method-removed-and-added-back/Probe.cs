using Game;

public static class Probe
{
    private static Bell bell = null!;
    private static Func<string> held = null!;

    public static void Setup()
    {
        bell = new Bell(4);
        held = bell.Current()!;
    }

    public static IEnumerable<string> Kept() => [held(), $"{held == bell.Current()}"];

    public static IEnumerable<string> Answers() => [new Bell(2).Current()?.Invoke() ?? "no ring"];
}
