using Game;

public static class Probe
{
    private static Steps steps = null!;
    private static Action<int> held = null!;

    public static void Setup()
    {
        steps = new Steps();
        held = steps.All();
    }

    public static IEnumerable<string> Kept()
    {
        steps.Log.Clear();
        held(1);
        return [string.Join(", ", steps.Log)];
    }

    public static IEnumerable<string> Answers()
    {
        var fresh = new Steps();
        fresh.All()(2);
        return fresh.Log;
    }
}
