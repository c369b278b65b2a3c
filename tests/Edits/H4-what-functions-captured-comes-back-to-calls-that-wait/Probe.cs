using Game;

public static class Probe
{
    private static readonly List<Desk> held = [];
    private static int asked;

    public static void Setup()
    {
        held.Add(new Desk("a").Open("one", 1));
    }

    // The functions of the last desk never had what those before had.
    public static IEnumerable<string> Kept()
    {
        if (++asked == 2) held.Add(new Desk("c").Open("three", 3));
        return [.. held.SelectMany(desk => desk.Turn().Select(said => $"{desk.Name}: {said}"))];
    }

    public static IEnumerable<string> Answers()
    {
        var desk = new Desk("d").Open("four", 4);
        return [.. desk.Turn(), .. desk.Turn()];
    }
}
