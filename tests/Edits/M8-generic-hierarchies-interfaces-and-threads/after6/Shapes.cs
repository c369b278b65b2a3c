namespace Game;

public interface IShape<out T>
{
    T Value { get; }

}

public abstract class Node<T> : IShape<T>
{
    public abstract T Value { get; }
    public virtual int Size { get => 2; set => Last = value; }
    public int Last { get; private set; } = -1;
}

public class Pair<TLeft, TRight> : Node<KeyValuePair<TLeft, TRight>>
{
    public TLeft? Left { get; init; }

    public override KeyValuePair<TLeft, TRight> Value => new(Left!, default!);
    public sealed override int Size => base.Size + 100;
    public override string ToString() => $"pair({Left})";
}

public sealed class Named<T> : Pair<string, Node<T>>
{

}

public record Coin(int Worth) : IShape<object>
{
    public object Value => Worth;

}

public static class Use
{
    public static string Of<T>(IShape<T> shape) => $"{shape.Value}" + "";

    public static string Of<T>(Node<T> node) => $"{node.Value}" + node + " " + node.Size;
}
