namespace Game;

public class Node<T>(T value, Node<T>? next = null)
{
    public Node<T>? Next => next;

    public virtual string Show() => $"{value}";

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
