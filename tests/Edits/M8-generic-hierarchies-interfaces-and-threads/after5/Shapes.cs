namespace Game;

public interface IShape<out T>
{
    T Value { get; }
    string Describe(int depth) => $"shape {depth} {Value}";
    static string Kind(IShape<T> shape) => shape.Describe(0) + typeof(T).Name;
}

public abstract class Node<T> : IShape<T>
{
    public abstract T Value { get; }
    public virtual string Describe(int depth) => $"node! {depth} {typeof(T).Name}";
    public virtual int Size { get => 1; set => Last = value; }
    public int Last { get; private set; } = -1;
}

public class Pair<TLeft, TRight> : Node<KeyValuePair<TLeft, TRight>>
{
    public TLeft? Left { get; init; }

    public override KeyValuePair<TLeft, TRight> Value => new(Left!, default!);

}

public sealed class Named<T> : Pair<string, Node<T>>
{
    public override string Describe(int depth) => $"named {base.Describe(depth)}";
    public override int Size { get => base.Size + 10; set => base.Size = value * 2; }
}

public record Coin(int Worth) : IShape<object>
{
    public object Value => Worth;

}

public static class Use
{
    public static string Of<T>(IShape<T> shape) => $"{shape.Value}" + IShape<T>.Kind(shape);

    public static string Of<T>(Node<T> node) => $"{node.Value}" + node.Describe(5) + node.Size + (node.Size = 4);
}
