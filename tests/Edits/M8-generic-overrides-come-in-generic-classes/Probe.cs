using Game;

public static class Probe
{
    private static readonly List<Beast> held = [];
    private static readonly List<IStore> stores = [];

    public static void Setup()
    {
        held.AddRange(All());
        stores.AddRange(Stores());
    }

    public static IEnumerable<string> Answers() => [.. All().Select(Show), .. Stores().Select(Show), string.Join(' ', Enumerable.Range(0, 8).AsParallel().AsOrdered().Select(n => Show(new Wagon<string, int>())))];

    public static IEnumerable<string> Kept() => [.. held.Select(Show), .. stores.Select(Show)];

    private static Beast[] All() => [new Beast(), new Cart<int>(), new Cart<string>(), new Cart<Dictionary<string, int>>(), new Wagon<string, int>(), new Wagon<int, string>()];

    private static IStore[] Stores() => [new Bag<int, string>(), new Bag<string, List<int>>()];

    private static string Show(Beast beast) =>
        $"{beast.Carry(1)} {beast.Carry("x")} {beast.Carry<IEnumerable<int>>(new List<int> { 2, 3 })} {beast.Carry((4, "y"))} {beast.Count<long>()} {beast.Count<(int, byte)>()} {beast.Best([3, 1, 2])} {beast.Best(["c", "a"])} {string.Join(',', beast.Pairs<int, string>(5, "five"))}";

    private static string Show(IStore store) => $"{store.Put(1)} {store.Put("x")} {store.Put(new List<string> { "z" })}";
}
