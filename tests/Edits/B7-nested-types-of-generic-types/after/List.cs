namespace Game;

public class Chain<T>
{
    private Node? first;

    public Chain<T> Push(T item)
    {
        first = new Node(item, new Node(item, first));
        return this;
    }

    public string Show() => $"{Order.Backward}: {first?.Show()}";

    public enum Order { Forward, Backward }

    private sealed record Node(T Item, Node? Next)
    {
        public string Show() => $"{Next?.Show()}<{Item}";
    }
}
