using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Game;

public sealed class Connection : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Task.Yield();
}

public class Room
{
    private readonly Channel<string> requests = Channel.CreateUnbounded<string>();
    private readonly BlockingCollection<string> replies = [];

    public async Task ServeAsync(string name, int limit)
    {
        var seen = 0;
        var connection = new Connection();
        try
        {
            while (await requests.Reader.WaitToReadAsync())
            {
                while (requests.Reader.TryRead(out var request))
                {
                    Action count = () => seen += 10;
                    Func<string, string> title = text => $"{name} 2: {text}";
                    count();
                    replies.Add(title($"{request} {seen}"));
                    if (request == "end") return;
                }
            }
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }

    public string Ask(string request)
    {
        requests.Writer.TryWrite(request);
        return replies.TryTake(out var reply, 5000) ? reply : "nothing";
    }
}
