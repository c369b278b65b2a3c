using System.Collections.Concurrent;

namespace Game;

public static class Server
{
    public static readonly BlockingCollection<string> Requests = [];
    public static readonly BlockingCollection<string> Replies = [];

    public static int Serve(string name)
    {
        var served = 0;
        foreach (var request in Requests.GetConsumingEnumerable())
        {
            try
            {
                if (request == "stop") break;
                served++;
                Replies.Add($"{name}, second loop, {served}: {Answer(request)}");
            }
            finally
            {
                Closed++;
            }
        }
        return served;
    }

    public static int Closed;

    public static string Answer(string request) => $"third answer to {request}";
}
