using Game;

public static class Probe
{
    private static Counter[] held = [];

    private static Storm storm = null!;

    public static IEnumerable<string> Kept()
    {
        storm.RoundOf("read");
        return [$"{held.All(counter => counter.Count >= 16)} {Made.Take()}"];
    }

    public static void Teardown() => storm.End();

    public static IEnumerable<string> Answers()
    {
        var (before, counter) = (Made.Take(), new Counter());
        counter.Read();
        counter.Read();
        var after = Made.Take();
        return [$"{counter.Count}"];
    }
}
