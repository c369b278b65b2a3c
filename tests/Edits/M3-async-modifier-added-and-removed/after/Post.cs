namespace Game;

public class Post
{
    public async Task<string> SendAsync(string text)
    {
        await Task.Yield();
        return $"carried {text}";
    }

    public Task<int> CountAsync() => Task.FromResult(2);

    public IEnumerable<int> Stamps()
    {
        yield return 3;
    }
}
