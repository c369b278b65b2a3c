namespace Game;

public class Node<T>(T value, Node<T>? next = null)
{
    private readonly object gate = new();

    private readonly List<T> seen = [];

    public Node<T>? Next => next;

    public virtual string Show()
    {
        lock (gate)
        {
            if (seen.Count == 0) seen.Add(value);
            return $"{value} seen {seen.Count}";
        }
    }

    ~Node() => Log.Count(0);

    public IEnumerable<string> All()
    {
        for (var node = this; node is not null; node = node.Next) yield return node.Show();
    }
}

public sealed class Leaf : Node<int>
{
    private static readonly int[] Weights = [.. Enumerable.Range(1, 3)];

    ~Leaf()
    {
        try
        {
            Log.Count(Weights.Length);
        }
        finally
        {
            Log.Count(1);
        }
    }

    public Leaf(int value, Node<int>? next) : base(value, next)
    {
    }

    public override string Show() => $"leaf of {Weights.Length} " + base.Show();
}

public static class Log
{
    private static int finalized;

    public static int Finalized => Volatile.Read(ref finalized);

    public static void Count(int weight) => Interlocked.Add(ref finalized, weight);
}
