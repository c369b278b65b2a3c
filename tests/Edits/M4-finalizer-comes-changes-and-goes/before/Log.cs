using System.Collections.Concurrent;

namespace Game;

public static class Log
{
    private static readonly ConcurrentQueue<string> Lines = new();

    public static void Add(string line) => Lines.Enqueue(line);

    public static string Take()
    {
        var taken = new List<string>();
        while (Lines.TryDequeue(out var line)) taken.Add(line);
        return string.Join(", ", taken);
    }
}
