namespace Game;

public interface IShape<out T>
{
    T Value { get; }

}

public abstract class Node<T> : IShape<T>
{
    public abstract T Value { get; }

}

public class Pair<TLeft, TRight> : Node<KeyValuePair<TLeft, TRight>>
{
    public TLeft? Left { get; init; }

    public override KeyValuePair<TLeft, TRight> Value => new(Left!, default!);

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

    public static string Of<T>(Node<T> node) => $"{node.Value}" + "";
}
