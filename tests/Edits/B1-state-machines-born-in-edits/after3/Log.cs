namespace Game;

public static class Log
{
    private static readonly List<string> lines = [];

    public static void Add(string line) => lines.Add(line);

    public static string Drain()
    {
        var text = string.Join("; ", lines);
        lines.Clear();
        return text;
    }
}

public sealed class End : IDisposable
{
    public void Dispose() => Log.Add("end");
}
