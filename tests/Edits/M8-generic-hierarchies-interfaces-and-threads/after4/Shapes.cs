namespace Game;

public interface IShape<out T>
{
    T Value { get; }
    string Describe(int depth) => $"shape {depth} {Value}";
}

public abstract class Node<T> : IShape<T>
{
    public abstract T Value { get; }
    public virtual string Describe(int depth) => $"node {depth} {typeof(T).Name}";
    public virtual U Map<U>(Func<T, U> map) => map(Value);
}

public class Pair<TLeft, TRight> : Node<KeyValuePair<TLeft, TRight>>
{
    public TLeft? Left { get; init; }

    public override KeyValuePair<TLeft, TRight> Value => new(Left!, default!);
    public override string Describe(int depth) => $"pair {Left} {base.Describe(depth + 1)}";
}

public sealed class Named<T> : Pair<string, Node<T>>
{
    public override string Describe(int depth) => $"named {base.Describe(depth)}";
}

public record Coin(int Worth) : IShape<object>
{
    public object Value => Worth;
    public string Describe(int depth) => $"coins {depth}";
}

public static class Use
{
    public static string Of<T>(IShape<T> shape) => $"{shape.Value}" + shape.Describe(4);

    public static string Of<T>(Node<T> node) => $"{node.Value}" + node.Describe(5) + node.Map(value => new List<T> { value }).Count;
}
