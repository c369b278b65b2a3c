namespace Game;

public interface IShape
{
    string Draw(List<int> points);
}

public class Square : IShape
{
    public string Draw(List<int> points) => $"square {points.Count}";
}

[Molt.LiveInterfaces]
public class Circle(int size) : IShape
{
    public int Size => size;

    public virtual string Draw(List<int> points) => $"circle {points.Count} {size}";
}

public class Ring<T>(T item) : Circle(7)
{
    public override string Draw(List<int> points) => $"ring {item} {points.Count}";
}

public class Dot<T>(T item) : Circle(1)
{
    public T Item => item;
}

public class Box<T> : IShape
{
    public string Draw(List<int> points) => $"box {typeof(T).Name} {points.Count}";
}

public static class Shapes
{
    public static IEnumerable<string> Drawn(object held)
    {
        IShape[] all = [new Square(), new Circle(4), new Ring<string>("gold"), new Dot<int>(2), new Box<int>()];
        return [.. all.Select(shape => shape.Draw([1, 2])), $"{held is IShape}"];
    }
}
