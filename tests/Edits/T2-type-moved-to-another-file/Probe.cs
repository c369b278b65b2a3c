using Game;

public static class Probe
{
    private static Wolf held = null!;
    private static Func<string> later = null!;
    private static Type type = null!;

    public static void Setup()
    {
        held = new Wolf();
        later = held.Later();
        type = held.GetType();
    }

    public static IEnumerable<string> Kept() => [held.Howl(), later(), $"{type == typeof(Wolf)}"];

    public static IEnumerable<string> Answers() => [new Bear().Growl(), new Wolf().Later()()];
}
