using Game;

public static class Probe
{
    private static Func<object, object, object, object> held = null!;

    public static void Setup()
    {
        held = Late.Call;
        held(new Plus(), 1, 2);
    }

    public static IEnumerable<string> Kept() => [$"{held(new Plus(), 3, 4)}"];

    public static IEnumerable<string> Answers() =>
        [$"{Late.Call(new Plus(), 2, 5)} {Late.Call(new Plus(), "a", "b")}", Late.Show(new Plus())];
}
