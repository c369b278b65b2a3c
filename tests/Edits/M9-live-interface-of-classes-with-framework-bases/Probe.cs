using Game;

public static class Probe
{
    private static readonly List<object> held = [];

    public static void Setup() => held.AddRange([new Mistake("held"), new Shelf<int> { 1, 2 }, new Ordinary("ordinary")]);

    public static IEnumerable<string> Answers() => [Court.Try(new Mistake("new")), Court.Try(new Shelf<int> { 3 }), Court.Try(new Shelf<string> { "x" }), Court.Try(new Ordinary("plain"))];

    public static IEnumerable<string> Kept() => held.Select(Court.Try);
}
