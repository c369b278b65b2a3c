using Game;

public static class Probe
{
    private static Counter[] held = [];

    private static Storm storm = null!;

    public static void Setup()
    {
        held = [.. Enumerable.Range(0, 500).Select(_ => new Counter())];
        storm = new Storm(held);
        storm.Begin();
    }

    public static IEnumerable<string> Kept()
    {
        storm.RoundOf("");
        return ["calm"];
    }

    public static void Teardown() => storm.End();

    public static IEnumerable<string> Answers() => [new Counter().Read()];
}
