using Game;

public static class Probe
{
    private static Beast[] held = [];

    private static Beast unseen = null!;

    public static IEnumerable<string> Kept() => held.Append(unseen).Select(beast => beast.Show());

    public static IEnumerable<string> Answers() => [new Beast().Show(), new Wolf().Show(), new Bear().Show(), new Fish().Show()];
}
