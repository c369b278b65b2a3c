using Game;

public static class Probe
{
    private static Bell bell = null!;
    private static Func<string>? held;

    public static void Setup() => bell = new Bell(4);

    public static IEnumerable<string> Kept()
    {
        held ??= bell.Current();
        return [held?.Invoke() ?? "none", $"{held == bell.Current()}"];
    }

    public static IEnumerable<string> Answers() => [new Bell(2).Current()?.Invoke() ?? "no ring"];
}
