using Game;

public static class Probe
{
    private static Item[] held = [];

    public static void Setup()
    {
        held = [new Item(), new Sword()];
        held[1].Name("Sting");
    }

    public static IEnumerable<string> Kept() => held.Select(item => item.Show());

    public static IEnumerable<string> Answers() => [new Item().Show(), new Sword().Show()];
}
