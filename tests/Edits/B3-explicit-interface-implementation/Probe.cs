using Game;

public static class Probe
{
    private static IOpen held = null!;

    public static void Setup() => held = new Door();

    public static IEnumerable<string> Kept() => [held.Use(1), ((IClose)held).Use(2)];

    public static IEnumerable<string> Answers()
    {
        var door = new Door();
        Func<int, string> use = ((IOpen)door).Use;
        return [use(3), ((IClose)door).Use(4), $"{Comparer<Door>.Default.Compare(door, new Door())}"];
    }
}
