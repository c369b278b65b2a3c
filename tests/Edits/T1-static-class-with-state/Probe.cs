using Game;

public static class Probe
{
    public static void Setup()
    {
    }

    public static IEnumerable<string> Kept() => [Clock.Now()];

    public static IEnumerable<string> Answers() => [Clock.Now().Split(' ')[0].Length > 3 ? "season" : "day"];
}
