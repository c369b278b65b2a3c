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
        ("FromAVcToVc", Waits.FromAVcToVc),
        ("FromAVcToA", Waits.FromAVcToA),
        ("FromAVcToV", Waits.FromAVcToV),
        ("FromAVcToAV", Waits.FromAVcToAV),
        ("FromAVcToc", Waits.FromAVcToc),
        ("FromAVcToNone", Waits.FromAVcToNone),
        ("FromAcToAVc", Waits.FromAcToAVc),
        ("FromAcToVc", Waits.FromAcToVc),
        ("FromAcToA", Waits.FromAcToA),
        ("FromAcToV", Waits.FromAcToV),
        ("FromAcToAV", Waits.FromAcToAV),
        ("FromAcToc", Waits.FromAcToc),
        ("FromAcToNone", Waits.FromAcToNone),
        ("FromVcToAVc", Waits.FromVcToAVc),
        ("FromVcToAc", Waits.FromVcToAc),
        ("FromVcToA", Waits.FromVcToA),
        ("FromVcToV", Waits.FromVcToV),
        ("FromVcToAV", Waits.FromVcToAV),
        ("FromVcToc", Waits.FromVcToc),
        ("FromVcToNone", Waits.FromVcToNone),
        ("FromAToAVc", Waits.FromAToAVc),
        ("FromAToAc", Waits.FromAToAc),
        ("FromAToVc", Waits.FromAToVc),
        ("FromAToc", Waits.FromAToc),
        ("FromVToAVc", Waits.FromVToAVc),
        ("FromVToAc", Waits.FromVToAc),
        ("FromVToVc", Waits.FromVToVc),
        ("FromVToc", Waits.FromVToc),
        ("FromAVToAVc", Waits.FromAVToAVc),
        ("FromAVToAc", Waits.FromAVToAc),
        ("FromAVToVc", Waits.FromAVToVc),
        ("FromAVToc", Waits.FromAVToc),
        ("FromcToAVc", Waits.FromcToAVc),
        ("FromcToAc", Waits.FromcToAc),
        ("FromcToVc", Waits.FromcToVc),
        ("FromcToA", Waits.FromcToA),
        ("FromcToV", Waits.FromcToV),
        ("FromcToAV", Waits.FromcToAV),
        ("FromcToNone", Waits.FromcToNone),
        ("FromNoneToAVc", Waits.FromNoneToAVc),
        ("FromNoneToAc", Waits.FromNoneToAc),
        ("FromNoneToVc", Waits.FromNoneToVc),
        ("FromNoneToc", Waits.FromNoneToc),
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
