using Game;

public static class Probe
{
    private static Clock held = null!;

    public static IEnumerable<string> Kept()
    {
        Clock.Last = held;
        return [held.Show()];
    }

    public static IEnumerable<string> Answers() => [new Clock().Show()];
}
