namespace Game;

public class Log
{
    [ThreadStatic]
    private static int depth;

    private static volatile string text = "t";

    private static volatile int flags = 1 << 3;

    [ThreadStatic]
    private static List<int>? own;

    public static string Write()
    {
        depth += 2;
        own ??= [depth];
        var other = 0;
        var thread = new Thread(() => other = Interlocked.Increment(ref depth) + (own?.Count ?? 10));
        thread.Start();
        thread.Join();
        var seen = $"{depth} {text} {flags} {own.Count} {other}";
        depth -= 2;
        return seen;
    }
}
