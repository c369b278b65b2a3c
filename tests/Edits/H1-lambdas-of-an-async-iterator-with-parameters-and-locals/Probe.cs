using Game;

public static class Probe
{
    public static string[] Answers() => [All(new Box<int>(3).Walk("x")), All(new Box<string>("s").Walk(4.5))];

    private static string All(IAsyncEnumerable<string> items) => Task.Run(async () =>
    {
        var words = new List<string>();
        await foreach (var word in items) words.Add(word);
        return string.Join(" ", words);
    }).GetAwaiter().GetResult();
}
