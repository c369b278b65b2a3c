using System.Collections.Generic;
using System.Threading.Tasks;
using Post;

public static class Probe
{
    private static readonly TaskCompletionSource<Street>[] streets = [new(), new(), new()];
    private static readonly List<Task<string>> waiting = [];

    public static void Setup()
    {
        foreach (var street in streets) waiting.Add(Mail.DeliverAsync(street.Task, number => number * 2));
        foreach (var street in streets) waiting.Add(Mail.DriveAsync(NumberOfAsync(street.Task)));
    }

    public static IEnumerable<string> Answers()
    {
        var sorted = new List<string>();
        Mail.SortAsync(sorted, 1).AsTask().Wait();
        foreach (var line in sorted) yield return line;
        yield return Mail.DeliverAsync(Task.FromResult(new Street { Number = 5 }), number => number + 1).Result;
        yield return Mail.DriveAsync(Task.FromResult(7)).Result;
    }

    /// <summary>One more street is known after each edit.</summary>
    public static IEnumerable<string> Kept()
    {
        for (var index = 0; index < streets.Length; index++)
        {
            if (streets[index].Task.IsCompleted) continue;
            if (!waiting[index].IsCompleted && isFirst)
            {
                isFirst = false;
                yield break;
            }
            streets[index].SetResult(new() { Number = index + 1 });
            yield return waiting[index].Result;
            yield return waiting[index + streets.Length].Result;
            yield break;
        }
    }

    private static bool isFirst = true;

    private static async Task<int> NumberOfAsync(Task<Street> street) => (await street).Number;
}
