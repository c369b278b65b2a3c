namespace Game;

public interface IShape
{
    string Draw(int[] points, int width);
}

public class Square : IShape
{
    public string Draw(int[] points, int width) => $"square {points.Length} {width}";
}

[Molt.LiveInterfaces]
public class Circle(int size)
{
    public int Size => size;
}

public static class Shapes
{
    public static IEnumerable<string> Drawn(object held) => [new Square().Draw([1], 2), $"{new Circle(3).Size} {held is IShape}"];
}
