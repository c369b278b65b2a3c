using Game;

public static class Probe
{
    private static Beast[] held = [];

    private static Beast unseen = null!;

    public static void Setup()
    {
        held = [new Beast(), new Wolf(), new Bear(), new Fish()];
        unseen = new Bear();
        unseen.Show();
        unseen.Show();
    }

    public static IEnumerable<string> Kept() => held.Select(beast => beast.Show());

    public static IEnumerable<string> Answers() => [new Beast().Show(), new Wolf().Show(), new Bear().Show(), new Fish().Show()];
}
