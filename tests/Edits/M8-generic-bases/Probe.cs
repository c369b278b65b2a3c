using Game;

public static class Probe
{
    private static readonly Shelf<int> Old = new Numbers();
    private static readonly Shelf<string> Texts = new Open<string>();

    public static void Setup() => Old.Show(1);

    public static IEnumerable<string> Answers() =>
    [
        new Numbers().Show(3), ((Shelf<int>)new Numbers()).Show(4), new Open<string>().Show("a"), ((Shelf<string>)new Open<string>()).Show("b"),
        new Shelf<int>().Show(5), new Shelf<string>().Show("c"), new Open<int>().Show(6), new Pairs().Show([new(1, "x")]), new Numbers().First([7]).ToString(),
        new Shelf<long>.Inner().Say(8), new Shelf<long>.Deep().Say(9), new Open<string>().Convert<int>("t", 1), new Numbers().Convert<string>(2, "u"),
    ];

    public static IEnumerable<string> Kept() => [Old.Show(1), Texts.Show("k")];
}
