using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [World.Show(), Moon.Show()];

    public static IEnumerable<string> Kept() => [$"told: {string.Join(' ', Moon.Told)}".TrimEnd()];
}
