using Molt;

namespace Game;

public class Bag<T>
{
    private Queue<T> queue = new();

    private int told;

    public string Add(T item)
    {
        lock (queue) queue.Enqueue(item);
        return $"queue {queue.Count} {told}";
    }

    [Upgrade]
    public void Upgraded(OldState old)
    {
        if (old.TryGet<List<T>>("items", out var items)) foreach (var item in items) queue.Enqueue(item);
        Interlocked.Increment(ref told);
    }
}
