using Game;

public static class Probe
{
    private static readonly List<(string Name, Gates Gates, Task<string> Result, int Turn)> waiting = [];

    public static void Setup()
    {
        foreach (var (name, method) in Methods())
        {
            for (var stop = 0; stop < 3; stop++) waiting.AddRange(Call(name, method, stop, 0), Call(name, method, stop, -1));
        }
    }

    public static IEnumerable<string> Answers() => [.. Methods().Select(pair => $"{pair.Name} {Finish(Call(pair.Name, pair.Method, 0, 0))}")];

    // All calls of the step before, and in the end those that have waited since the first.
    public static IEnumerable<string> Kept()
    {
        var turn = ++asked;
        foreach (var (name, method) in Methods())
        {
            yield return $"{name} {string.Join(" / ", waiting.Where(call => call.Name == name && call.Turn == turn - 1).Select(Finish))}";
            if (turn == 3) yield return $"{name} {string.Join(" / ", waiting.Where(call => call.Name == name && call.Turn == -1).Select(Finish))}, since the beginning";
            for (var stop = 0; stop < 3; stop++) waiting.Add(Call(name, method, stop, turn));
        }
    }

    private static int asked;

    private static (string Name, Func<Gates, int, Task<string>> Method)[] Methods() =>
    [
        ("FromAVcToAc", Waits.FromAVcToAc),
        ("FromAVcToA", Waits.FromAVcToA),
        ("FromAVcToAV", Waits.FromAVcToAV),
        ("FromAVcToNone", Waits.FromAVcToNone),
        ("FromAcToAVc", Waits.FromAcToAVc),
        ("FromAcToA", Waits.FromAcToA),
        ("FromAcToAV", Waits.FromAcToAV),
        ("FromAcToNone", Waits.FromAcToNone),
        ("FromAToAVc", Waits.FromAToAVc),
        ("FromAToAc", Waits.FromAToAc),
        ("FromAVToAVc", Waits.FromAVToAVc),
        ("FromAVToAc", Waits.FromAVToAc),
        ("FromNoneToAVc", Waits.FromNoneToAVc),
        ("FromNoneToAc", Waits.FromNoneToAc),
    ];

    private static (string Name, Gates Gates, Task<string> Result, int Turn) Call(string name, Func<Gates, int, Task<string>> method, int stop, int turn)
    {
        var gates = new Gates();
        if (stop > 0) gates.First.SetResult();
        if (stop > 1) gates.Second.SetResult();
        return (name, gates, method(gates, 7), turn);
    }

    private static string Finish((string Name, Gates Gates, Task<string> Result, int Turn) one)
    {
        one.Gates.First.TrySetResult();
        one.Gates.Second.TrySetResult();
        one.Gates.Third.TrySetResult();
        try
        {
            return one.Result.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }
}
