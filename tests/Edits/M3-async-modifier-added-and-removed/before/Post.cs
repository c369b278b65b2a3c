namespace Game;

public class Post
{
    public Task<string> SendAsync(string text) => Task.FromResult($"sent {text}");

    public async Task<int> CountAsync()
    {
        await Task.Yield();
        return 1;
    }

    public IEnumerable<int> Stamps() => [1, 2];
}
