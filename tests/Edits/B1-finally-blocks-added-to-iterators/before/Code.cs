namespace Game;

public static class Trip
{
    private static readonly List<string> log = [];

    public static IEnumerable<int> Walk()
    {
        yield return 1;
        yield return 2;
    }

    public static async IAsyncEnumerable<int> Stream()
    {
        await Task.Yield();
        yield return 1;
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
