using Game;

public static class Probe
{
    private static readonly Beast Old = new Orc();

    public static void Setup() => Old.Speak();

    public static IEnumerable<string> Answers() => [new Orc().Speak(), ((Beast)new Orc()).Speak(), new Uruk().Speak(), ((Beast)new Uruk()).Speak(), ((Orc)new Uruk()).Speak(), Caller.Go(new Uruk())];

    public static IEnumerable<string> Kept() => [Old.Speak(), ((Orc)Old).Speak()];
}
