using Game;

public static class Probe
{
    private static readonly ISpeak Old = new Elf();

    public static void Setup() => Old.Say();

    public static IEnumerable<string> Answers() => Town.All().Select(one => one.Say() + "/" + one.Twice());

    public static IEnumerable<string> Kept() => [Old.Say() + "/" + Old.Twice()];
}
