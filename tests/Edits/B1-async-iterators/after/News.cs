namespace Game;

public class News
{
    private readonly List<string> items = ["rain", "war"];

    public async IAsyncEnumerable<string> ReadAsync()
    {
        yield return "headlines";
        foreach (var item in items)
        {
            yield return item.ToUpperInvariant();
            await Task.Yield();
        }
    }
}
