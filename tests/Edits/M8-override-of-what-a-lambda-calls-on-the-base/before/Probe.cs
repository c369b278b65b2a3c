using Game;

public static class Probe
{
    private static readonly IEnumerator<string> held = new Derived<int>().Steps(3).GetEnumerator();

    public static void Setup() { }

    public static IEnumerable<string> Kept() => [held.MoveNext() ? held.Current : "end"];

    public static IEnumerable<string> Answers() => [.. new Derived<int>().Steps(3).Take(2), .. new Derived<string>().Steps(4).Take(2), new Plain().Steps(5).First(), new Derived<int>().Word(1), new Plain().Word(1)];
}
