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

    public IEnumerable<string> All()
    {
        for (var node = this; node is not null; node = node.Next) yield return node.Show();
    }
}

public sealed class Leaf : Node<int>
{
    public Leaf(int value, Node<int>? next) : base(value, next)
    {
    }

    public override string Show() => "leaf " + base.Show();
}
