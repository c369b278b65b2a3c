using Game;

public static class Probe
{
    private static Thread loop = null!;

    public static void Setup() => Start("Ann");

    public static IEnumerable<string> Answers() => [Server.Answer("x")];

    // The loop that was begun before answers from its old body, with new answers.
    public static IEnumerable<string> Kept()
    {
        Server.Requests.Add("look");
        return [Server.Replies.Take()];
    }

    public static void Teardown()
    {
        Server.Requests.Add("stop");
        loop.Join();
    }

    private static void Start(string name)
    {
        loop = new Thread(() => Server.Serve(name)) { IsBackground = true };
        loop.Start();
        Server.Requests.Add("ready?");
        Server.Replies.Take();
    }
}
