public static class Probe
{
    private static readonly List<A> asked = [];
    private static readonly Queue<A> waiting = [];

    public static void Setup()
    {
        asked.AddRange([Made(7), Made(8)]);
        for (var number = 0; number < 7; number++) waiting.Enqueue(Made(number));
    }

    /// <summary>Objects that are asked after each edit, and one that is asked for the first time.</summary>
    public static IEnumerable<string> Kept() => [.. asked.Select(one => one.Dump()), waiting.Dequeue().Dump()];

    public static IEnumerable<string> Answers()
    {
        var made = new C();
        var first = made.Dump();
        made.Set(3);
        return [first, made.Dump()];
    }

    private static C Made(int number)
    {
        var made = new C();
        made.Set(number);
        return made;
    }
}
