namespace Game;

public class News
{
    private readonly List<string> items = ["rain", "war"];

    public async IAsyncEnumerable<string> ReadAsync()
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
