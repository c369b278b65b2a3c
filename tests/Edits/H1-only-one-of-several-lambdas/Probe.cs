using Game;

public static class Probe
{
    private static Func<string>[] held = null!;

    public static void Setup() => held = Menu.Items("x");

    public static IEnumerable<string> Kept() => [string.Join(", ", held.Select(item => item()))];

    public static IEnumerable<string> Answers() => Menu.Items("y").Select(item => item());
}
