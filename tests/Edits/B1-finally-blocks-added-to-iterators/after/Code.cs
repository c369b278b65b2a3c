namespace Game;

public static class Trip
{
    private static readonly List<string> log = [];

    public static IEnumerable<int> Walk()
    {
        yield return 1;
        try
        {
            yield return 2;
            yield return 3;
        }
        finally
        {
            log.Add("walked");
        }
        yield return 4;
    }

    public static async IAsyncEnumerable<int> Stream()
    {
        await Task.Yield();
        try
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
        }
        finally
        {
            await Task.Yield();
            log.Add("streamed");
        }
        yield return 3;
    }

    public static string[] Show()
    {
        log.Clear();
        var walked = string.Join(" ", Walk());
        var first = Walk().First();
        var streamed = string.Join(" ", Stream().ToBlockingEnumerable());
        var once = Stream().ToBlockingEnumerable().First();
        return [walked, $"{first}", streamed, $"{once}", .. log];
    }
}
