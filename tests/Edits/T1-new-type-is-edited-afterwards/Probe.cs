using Game;

public static class Probe
{
    private static Func<string>? held;

    public static void Setup() => held = null;

    public static IEnumerable<string> Kept()
    {
        held ??= Host.Make();
        return [held?.Invoke() ?? "none"];
    }

    public static IEnumerable<string> Answers() => [Host.Make()?.Invoke() ?? "none"];
}
