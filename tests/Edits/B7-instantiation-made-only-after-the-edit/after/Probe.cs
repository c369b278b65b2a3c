using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        [new Pair<int, string>(1, "one").Show(), new Pair<byte, Guid>(1, Guid.Empty).Turn().Show(), Nested().Show()];

    private static Pair<Pair<int, int>[], Func<string>?> Nested() => new([new(1, 2)], null);
}
