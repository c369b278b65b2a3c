namespace Game;

public class Counter
{
    private readonly object gate = Made.One();

    private readonly List<int> numbers = Made.Numbers();

    public virtual string Read()
    {
        lock (gate) numbers.Add(1);
        return "read";
    }

    public int Count => numbers.Count;
}

public static class Made
{
    private static int objects, lists;

    public static object One()
    {
        Interlocked.Increment(ref objects);
        Thread.Yield();
        return new object();
    }

    public static List<int> Numbers()
    {
        Interlocked.Increment(ref lists);
        Thread.Yield();
        return [];
    }

    public static string Take() => $"{Interlocked.Exchange(ref objects, 0)} {Interlocked.Exchange(ref lists, 0)}";
}
