namespace Game;

public interface IShape<out T>
{
    T Value { get; }
    event Action<string>? Heard { add { value?.Invoke("default"); } remove { } }
}

public abstract class Node<T> : IShape<T>
{
    public abstract T Value { get; }
    public virtual string this[int index] => $"{index}";
    public override int GetHashCode() => 5;
    public override bool Equals(object? other) => other is Node<T>;
}

public class Pair<TLeft, TRight> : Node<KeyValuePair<TLeft, TRight>>
{
    public TLeft? Left { get; init; }

    public override KeyValuePair<TLeft, TRight> Value => new(Left!, default!);
    public override string this[int index] => $"<{base[index]}>";
    public override string ToString() => $"pair({Left})";
}

public sealed class Named<T> : Pair<string, Node<T>>
{
    public override string ToString() => "named:" + base.ToString();
}

public record Coin(int Worth) : IShape<object>
{
    public object Value => Worth;

}

public static class Use
{
    public static string Hear<T>(IShape<T> shape) { var heard = ""; shape.Heard += text => heard = text; return heard; }

    public static string Of<T>(IShape<T> shape) => $"{shape.Value}" + Use.Hear(shape);

    public static string Of<T>(Node<T> node) => $"{node.Value}" + node[3] + node + node.GetHashCode() + node.Equals(node);
}
