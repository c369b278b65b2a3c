using Molt;

namespace Game;

public interface ITick
{
    int Tick();
}

[LiveInterfaces]
public class Clock : ITick
{
    public int Tick() => 1;
}

public static class Watch
{
    private static readonly Clock clock = new();
    private static volatile bool stop;
    private static Thread[] threads = [];
    private static int wrong;

    public static long Asked;

    public static void Start()
    {
        threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(Run) { IsBackground = true })];
        foreach (var thread in threads) thread.Start();
    }

    public static string Now(object thing) => thing is ITick tick ? $"ticks {tick.Tick()}" : "stands";

    // Whoever has been given the interface may call it, whatever edit comes between.
    private static void Run()
    {
        while (!stop)
        {
            object thing = clock;
            var tick = thing as ITick;
            if (tick is not null && tick.Tick() is not (1 or 2)) Interlocked.Increment(ref wrong);
            Interlocked.Increment(ref Asked);
        }
    }

    public static string Stop()
    {
        stop = true;
        foreach (var thread in threads) thread.Join();
        return $"{wrong} {Asked > 0}";
    }

    public static string Seen() => $"{Now(clock)} {wrong}";
}
