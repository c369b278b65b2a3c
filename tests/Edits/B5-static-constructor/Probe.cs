using Game;

public static class Probe
{
    public static void Setup() => Registry.Show();

    public static IEnumerable<string> Kept() => [Registry.Show()];

    public static IEnumerable<string> Answers() => [$"{new Registry().Size()}"];
}
