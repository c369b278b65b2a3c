using Game;

public static class Probe
{
    private static volatile bool isOver;
    private static Thread[] threads = [];
    private static int wrong;

    public static void Setup()
    {
        threads = [.. Enumerable.Range(0, 2).Select(_ => new Thread(Call) { IsBackground = true })];
        foreach (var thread in threads) thread.Start();
    }

    public static IEnumerable<string> Answers()
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var beast in Zoo.All.Concat(Zoo.Fresh)) yield return Zoo.Ask(beast);
        }
        Beast? none = null;
        string thrown;
        try { thrown = Zoo.Ask(none!); }
        catch (NullReferenceException) { thrown = "null"; }
        yield return thrown;
    }

    public static IEnumerable<string> Kept() => [$"wrong {wrong}"];

    public static void Teardown()
    {
        isOver = true;
        foreach (var thread in threads) thread.Join();
    }

    // Whatever is live, each class answers with its own number or its base's word.
    private static void Call()
    {
        while (!isOver)
        {
            for (var index = 0; index < 50; index += 5)
            {
                var cry = Zoo.All[index].Cry(index);
                if (!cry.StartsWith($"kind {index} ") && !cry.StartsWith("beast") && !cry.StartsWith("animal")) Interlocked.Increment(ref wrong);
            }
        }
    }
}
