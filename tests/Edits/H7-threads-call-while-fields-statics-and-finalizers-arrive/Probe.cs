using Game;

public static class Probe
{
    private static readonly Node<int> Old = Chain(6);
    private static readonly List<Thread> Threads = [];
    private static readonly List<string> Wrong = [];
    private static volatile bool isOver;
    private static int rounds;

    public static void Setup()
    {
        for (var number = 0; number < 4; number++)
        {
            var thread = new Thread(Call);
            Threads.Add(thread);
            thread.Start();
        }
    }

    public static IEnumerable<string> Answers() => [string.Join(", ", Chain(3).All()), string.Join(", ", new Node<string>("a", new Node<string>("b")).All()), string.Join(", ", Old.All())];

    // Waits until every thread may have gone through the new code.
    public static IEnumerable<string> Kept()
    {
        for (var until = Volatile.Read(ref rounds) + 40; Volatile.Read(ref rounds) < until;) Thread.Yield();
        lock (Wrong) return [$"{Wrong.Count} wrong{string.Concat(Wrong.Take(2))}"];
    }

    public static void Teardown()
    {
        isOver = true;
        foreach (var thread in Threads) thread.Join();
    }

    private static Node<int> Chain(int length) => Enumerable.Range(0, length).Aggregate((Node<int>?)null, (next, value) => new Leaf(value, next))!;

    private static void Call()
    {
        while (!isOver)
        {
            try
            {
                foreach (var node in new[] { Old, Chain(20) })
                {
                    var shown = node.All().ToList();
                    if (!shown.TrueForAll(text => text.StartsWith("leaf", StringComparison.Ordinal) && (!text.Contains("seen", StringComparison.Ordinal) || text.EndsWith("seen 1", StringComparison.Ordinal))))
                        lock (Wrong) Wrong.Add(string.Join(", ", shown));
                }
            }
            catch (Exception exception)
            {
                lock (Wrong) Wrong.Add(exception.ToString());
            }
            Interlocked.Increment(ref rounds);
        }
    }
}
