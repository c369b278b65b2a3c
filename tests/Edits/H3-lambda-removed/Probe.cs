using Game;

public static class Probe
{
    private static Button held = null!;

    public static void Setup() => held = new Button().Wire("start");

    public static IEnumerable<string> Kept() => [held.Pressed!()];

    public static IEnumerable<string> Answers() => [new Button().Wire("x").Pressed?.Invoke() ?? "nothing"];
}
