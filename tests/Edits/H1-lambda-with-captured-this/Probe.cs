using Game;

public static class Probe
{
    private static Func<string> watch = null!;
    private static Action<int> wake = null!;

    public static void Setup()
    {
        var guard = new Guard("Sam");
        watch = guard.Watch();
        wake = guard.Wake();
    }

    public static IEnumerable<string> Kept()
    {
        wake(3);
        return [watch()];
    }

    public static IEnumerable<string> Answers()
    {
        var guard = new Guard("Pip");
        return [guard.Watch()(), guard.Watch()()];
    }
}
