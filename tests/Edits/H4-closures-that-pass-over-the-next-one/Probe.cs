using Game;

public static class Probe
{
    private static readonly List<Desk> held = [];

    public static void Setup()
    {
        held.Add(new Desk("a").Open("one", 1).Start());
        held.Add(new Desk("b").Open("two", "x").Start());
        foreach (var answer in held[1].Turn(2)) _ = answer;
    }

    public static IEnumerable<string> Kept() => [.. held.SelectMany(desk => desk.Turn(3))];

    public static IEnumerable<string> Answers()
    {
        var desk = new Desk("c").Open("three", 'c').Start();
        return [.. desk.Turn(1), .. desk.Turn(2), .. desk.Turn(0)];
    }
}
