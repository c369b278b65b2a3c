using Game;

public static class Probe
{
    private static readonly Queue<(TaskCompletionSource<string> Letter, Task<string> Reply)> pending = new();

    public static void Setup()
    {
        for (var i = 0; i < 2; i++)
        {
            var letter = new TaskCompletionSource<string>();
            pending.Enqueue((letter, Letters.Reply(letter.Task, $"Ann{i}")));
        }
    }

    public static IEnumerable<string> Kept()
    {
        var (letter, reply) = pending.Dequeue();
        letter.SetResult("news");
        return [reply.Result];
    }

    public static IEnumerable<string> Answers() => [Letters.Reply(Task.FromResult("bill"), "Bob").Result];
}
