using Game;

public static class Probe
{
    private static readonly List<Desk> held = [];

    public static void Setup()
    {
        held.Add(new Desk("a").Open("one", 1));
        held.Add(new Desk("b").Open("two", 2));
    }

    public static IEnumerable<string> Kept() => held.SelectMany(desk => desk.Turn(3).Select(said => $"{desk.Name}: {said}")).ToList();

    public static IEnumerable<string> Answers()
    {
        var desk = new Desk("c").Open("three", 3);
        return desk.Turn(1).Concat(desk.Turn(2)).Concat(desk.Turn(0)).ToList();
    }
}
