public static class Probe
{
    private static readonly object[] held = [new Nail { Length = 3 }, new Saw(), new Mallet(), new Box<int>()];

    public static void Setup() => _ = held;

    public static IEnumerable<string> Kept() => held.Select(Ask);

    public static IEnumerable<string> Answers() => new object[] { new Nail(), new Saw(), new Mallet(), new Box<int>(), new Box<string>() }.Select(Ask);

    private static string Ask(object thing) => $"{(thing as ITool)?.Use("wood")}/{(thing as Hammer)?.Weight()}";
}
