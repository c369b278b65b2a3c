using Game;

public static class Probe
{
    private static readonly List<Func<Task, Task<string>>> held = [];
    private static readonly List<(TaskCompletionSource Heat, Task<string> Result)> waiting = [];

    public static void Setup() => Start(new Forge("ann").Make("iron"));

    public static IEnumerable<string> Answers() => new Forge("bob").Make("gold").Select(make => make(Task.CompletedTask).Result);

    public static IEnumerable<string> Kept()
    {
        var ready = waiting.Take(3).ToList();
        waiting.RemoveRange(0, ready.Count);
        foreach (var (heat, _) in ready) heat.SetResult();
        var shown = ready.Select(call => call.Result.Result).Concat(held.Select(make => make(Task.CompletedTask).Result)).ToList();
        Start(held.Take(3));
        Start(new Forge($"eve{held.Count}").Make("tin"));
        return shown;
    }

    private static void Start(IEnumerable<Func<Task, Task<string>>> functions)
    {
        foreach (var make in functions.ToList())
        {
            held.Add(make);
            var heat = new TaskCompletionSource();
            waiting.Add((heat, make(heat.Task)));
        }
    }
}
