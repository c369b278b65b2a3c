using Game;

public static class Probe
{
    private static IBell? held;

    public static IEnumerable<string> Answers() => ["none"];

    public static IEnumerable<string> Kept() => [held!.Ring(2)];
}
