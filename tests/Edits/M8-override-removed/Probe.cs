using Game;

public static class Probe
{
    private static readonly Beast Old = new Orc();
    private static readonly Func<string> Held = Old.Speak;

    public static void Setup() => Held();

    public static IEnumerable<string> Answers() => [new Orc().Speak(), new Uruk().Speak(), ((Beast)new Uruk()).Speak()];

    public static IEnumerable<string> Kept() => [Old.Speak(), Held()];
}
