using Game;

public static class Probe
{
    private static object held = null!;

    public static void Setup() => held = new object();

    public static IEnumerable<string> Kept()
    {
        if (Stage.Act() is not string && held.GetType() == typeof(object)) held = Stage.Act();
        return [held.GetType() == typeof(object) ? "nothing" : $"{held}"];
    }

    public static IEnumerable<string> Answers() => [$"{Stage.Act()}"];
}
