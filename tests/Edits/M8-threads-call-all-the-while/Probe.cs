using Game;

public static class Probe
{
    private static readonly A[] Old = [new A(), new B(), new C()];
    private static readonly Func<int, string>[] Held = [.. Old.Select(one => (Func<int, string>)one.M)];
    private static readonly List<Thread> Threads = [];
    private static readonly HashSet<string> Wrong = [];
    private static volatile bool isStopped;

    public static void Setup()
    {
        for (var number = 0; number < 4; number++)
        {
            var thread = new Thread(Call) { IsBackground = true };
            Threads.Add(thread);
            thread.Start();
        }
    }

    // Each answer is one of some version, never one that mixes two.
    private static void Call()
    {
        string[] right = ["a1", "ba2", "ca2", "cba3"];
        while (!isStopped)
        {
            for (var index = 0; index < Old.Length; index++)
            {
                foreach (var answer in new[] { Old[index].M(1), Held[index](1) })
                {
                    if (!right.Contains(answer)) lock (Wrong) Wrong.Add(answer);
                }
                Use.Go(Old[index]);
            }
        }
    }

    public static IEnumerable<string> Answers() => [Use.Go(new A()), Use.Go(new B()), Use.Go(new C())];

    public static IEnumerable<string> Kept()
    {
        lock (Wrong) return [string.Join(" ", Old.Select(one => one.M(1))), Wrong.Count == 0 ? "all right" : "wrong: " + string.Join(" ", Wrong)];
    }

    public static void Teardown()
    {
        isStopped = true;
        foreach (var thread in Threads) thread.Join();
    }
}
