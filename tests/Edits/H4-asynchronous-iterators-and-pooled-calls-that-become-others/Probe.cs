using Game;

public static class Probe
{
    private static readonly List<Desk> held = [];
    private static int asked;

    public static void Setup()
    {
        held.Add(new Desk("a").Open("one", 1));
        held.Add(new Desk("b").Open("two", 2));
        foreach (var answer in held[1].Turn(2)) _ = answer;
    }

    public static IEnumerable<string> Kept()
    {
        if (++asked == 4) held[0].Stop.Cancel();
        return [.. held.SelectMany(desk => desk.Turn(asked == 4 ? 4 : 3).Select(said => $"{desk.Name}: {said}")), .. asked == 5 ? held[1].Close() : []];
    }

    public static IEnumerable<string> Answers()
    {
        var desk = new Desk("c").Open("three", 3);
        return [.. desk.Turn(1), .. desk.Turn(2), .. desk.Turn(4), .. desk.Close(), .. desk.Turn(0)];
    }
}
