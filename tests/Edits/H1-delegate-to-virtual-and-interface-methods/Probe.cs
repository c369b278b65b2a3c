using Game;

public static class Probe
{
    private static Func<int, string>[] held = null!;

    public static void Setup()
    {
        var bird = new Bird();
        held = [((IMove)bird).Move, bird.Base(), bird.OwnBase(), bird.Move];
    }

    public static IEnumerable<string> Kept() => [string.Join(", ", held.Select(move => move(1)))];

    public static IEnumerable<string> Answers()
    {
        var bird = new Bird();
        return [bird.Base()(2), bird.OwnBase()(2)];
    }
}
