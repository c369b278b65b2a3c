using Game;

public static class Probe
{
    private static Lamp held = null!;

    public static void Setup() => held = new Lamp { Oil = 42 };

    public static IEnumerable<string> Kept()
    {
        var seen = held.Oil;
        held.Oil = 43;
        return [$"{seen}"];
    }

    public static IEnumerable<string> Answers() => [$"{new Lamp().Oil} {new Lamp { Oil = 9 }.Oil}"];
}
