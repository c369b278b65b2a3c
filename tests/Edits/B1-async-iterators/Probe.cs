using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => AllAsync().Result;

    private static async Task<List<string>> AllAsync()
    {
        var all = new List<string>();
        await foreach (var item in new News().ReadAsync()) all.Add(item);
        return all;
    }
}
