using Game;

public static class Probe
{
    private static Tree<int> held = null!;

    public static void Setup() => held = new Tree<int>(3, 1, 2);

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Tree<string>("b", "c", "a").Show(), new Tree<int>(2, 1).Show()];
}
