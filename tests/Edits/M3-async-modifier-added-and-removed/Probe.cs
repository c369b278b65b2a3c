using Game;

public static class Probe
{
    private static Func<string, Task<string>> held = null!;

    public static void Setup() => held = new Post().SendAsync;

    public static IEnumerable<string> Kept() => [held("a").Result];

    public static IEnumerable<string> Answers()
    {
        var post = new Post();
        return [post.SendAsync("b").Result, $"{post.CountAsync().Result} {string.Join(",", post.Stamps())}"];
    }
}
