using Game;

public static class Probe
{
    private static IBell? held;

    public static void Setup() => held = new Gong();

    public static IEnumerable<string> Answers() => [((IBell)new Gong()).Ring(1)];

    public static IEnumerable<string> Kept() => [held!.Ring(2)];
}
