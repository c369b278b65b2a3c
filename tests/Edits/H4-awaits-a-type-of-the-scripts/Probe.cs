using System.Collections.Generic;
using System.Threading.Tasks;
using Game;

public static class Probe
{
    private static readonly TaskCompletionSource<Letter> first = new();
    private static readonly TaskCompletionSource<Letter> second = new();
    private static Task<string>? waiting;

    public static void Setup() => waiting = Work.ReadAsync(first.Task, second.Task);

    public static IEnumerable<string> Answers()
    {
        yield return Work.ReadAsync(Task.FromResult(new Letter { Text = "a" }), Task.FromResult(new Letter { Text = "b" })).Result;
        yield return Work.Other();
    }

    public static IEnumerable<string> Kept()
    {
        yield return waiting!.IsCompleted ? waiting.Result : "waits";
        if (Work.Other() == "others" && !first.Task.IsCompleted) first.SetResult(new() { Text = "A" });
        else if (first.Task.IsCompleted && !second.Task.IsCompleted)
        {
            second.SetResult(new() { Text = "B" });
            yield return waiting.Result;
        }
    }
}
