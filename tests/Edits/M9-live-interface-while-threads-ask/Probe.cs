using Game;

public static class Probe
{
    public static void Setup()
    {
        Watch.Start();
        Pass();
    }

    public static IEnumerable<string> Answers() => [Watch.Now(new Clock())];

    public static IEnumerable<string> Kept()
    {
        Pass();
        return [Watch.Seen()];
    }

    public static void Teardown()
    {
        if (Watch.Stop() != "0 True") throw new InvalidOperationException("a thread was told something else");
    }

    private static void Pass() => SpinWait.SpinUntil(() => Interlocked.Read(ref Watch.Asked) > 1000);
}
