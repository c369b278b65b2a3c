using Game;

public static class Probe
{
    private static readonly List<Store> held = [];

    public static void Setup() => held.AddRange(All());

    public static IEnumerable<string> Answers() => All().Select(Show);

    public static IEnumerable<string> Kept() => held.Select(Show);

    private static Store[] All() => [new Store(), new Cache<string, int>(), new Cache<int, List<string>>(), new Twin<long>()];

    private static string Show(Store store)
    {
        var found = store.TryFind("one", out var value);
        var generic = store.TryGet(7, out string? text);
        var index = 1;
        ref var slot = ref store.Slot(ref index);
        slot += 10;
        var sum = store.Sum((index, 2));
        store.Reset(ref slot);
        return $"{found} {value} {generic} {text} {index} {sum} {slot} {store.Count([1, 2, 3])} {store.Longest<char>("abc")} {store.Name<ReadOnlySpan<char>>("xy")} {store.Name(5)} {store.Rest([4, 5, 6]).Length} {store.Mixed(1, out var last, "m")} {last}";
    }
}
