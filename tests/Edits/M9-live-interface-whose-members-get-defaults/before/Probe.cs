public static class Probe
{
    private static readonly object[] held = [new Barge(), new Ferry(), new Pier()];

    public static void Setup() => _ = held;

    public static IEnumerable<string> Kept() => All(held);

    public static IEnumerable<string> Answers() => All([new Barge(), new Ferry(), new Pier()]);

    private static IEnumerable<string> All(object[] things) => things.Select(thing => $"{Port.Ask(thing)}, {Port.Pay(thing)}");
}
