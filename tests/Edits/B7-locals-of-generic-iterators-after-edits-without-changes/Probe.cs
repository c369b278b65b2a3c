using Game;

public static class Probe
{
    private static IAsyncEnumerator<string> held = null!;

    public static void Setup()
    {
        held = new Box<int>(7).Walk("held").GetAsyncEnumerator();
        Next();
    }

    public static string[] Answers() => [All(new Box<int>(3), 2.5), All(new Box<string>("s"), 'c')];

    // In the inner part of the loop's first turn, then behind it, then in the second turn.
    public static string[] Kept() => [Next()];

    private static string Next()
    {
        var task = Task.Run(async () => await held.MoveNextAsync() ? held.Current : "end");
        return task.Wait(TimeSpan.FromSeconds(60)) ? task.Result : "does not end";
    }

    private static string All<T, U>(Box<T> box, U other)
    {
        var task = Task.Run(async () =>
        {
            var words = new List<string>();
            await foreach (var word in box.Walk(other))
            {
                words.Add(word);
                if (words.Count > 100) break;
            }
            return $"{string.Join(" ", words)} {box.Log()}";
        });
        return task.Wait(TimeSpan.FromSeconds(60)) ? task.Result : "does not end";
    }
}
