using Game;

public static class Probe
{
    private static object held = null!;
    private static Func<string> roar = null!;

    public static void Setup()
    {
        held = Words.Make()!;
        roar = (Func<string>)Delegate.CreateDelegate(typeof(Func<string>), held, "Roar");
    }

    public static IEnumerable<string> Kept() => [Words.Show(held), roar()];

    public static IEnumerable<string> Answers() => [Words.Show(Words.Make())];
}
