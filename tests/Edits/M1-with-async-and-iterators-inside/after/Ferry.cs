namespace Game;

public class Ferry
{
    private readonly List<string> queue = ["ann", "bob"];

    public string Cross() => $"{string.Join(",", Names(2))} {CrossAsync("cid").Result} {LastAsync().AsTask().Result}";

    private IEnumerable<string> Names(int times)
    {
        for (var i = 0; i < times; i++)
            foreach (var name in queue) yield return $"{name}{i}";
    }

    private async Task<int> CrossAsync(string extra)
    {
        queue.Add(extra);
        foreach (var name in queue.ToArray())
        {
            await Task.Yield();
            if (name.StartsWith('b')) queue.Remove(name);
        }
        return queue.Count;
    }

    private static async IAsyncEnumerable<T> Each<T>(params T[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private async ValueTask<string> LastAsync()
    {
        var last = "";
        await foreach (var name in Each(queue.ToArray())) last = name;
        return last;
    }
}
