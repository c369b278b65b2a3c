namespace Game;

public static class Use
{
    public static string Draw<T>() where T : IShape<string>, new() => $"{new T().Draw("paper")} {T.Sides}";

    public static string Walk()
    {
        var last = new Node(new Point { X = 1 }, Color.Green);
        Paint paint = node => $"{node.At.X}/{node.At.Twice} {node.Color} {(int)node.Color}";
        Point?[] points = [new Point { X = 3 }, null, default(Point)];
        var byColor = new Dictionary<Color, Point> { [Color.Red] = new Point { X = 9 } };
        return string.Join(", ", Nodes(last with { Next = last }).Select(node => paint(node))) + points.Sum(point => point?.X ?? 0) + byColor[Color.Red].Twice + Name(Color.Green) + Enum.GetNames<Color>().Length;
    }

    private static IEnumerable<Node> Nodes(Node? node)
    {
        for (; node is not null; node = node.Next) yield return node;
    }

    private static string Name(Color color) => color switch { Color.Red => "red", Color.Green => "green", _ => "other" };

    public static unsafe int Size() => sizeof(Point) + Refs(out var point) + point.X;

    private static int Refs(out Point point)
    {
        point = new Point { X = 4 };
        ref var x = ref point.X;
        x += 1;
        return In(in point) + Spanned([point, point]);
    }

    private static int In(in Point point) => point.Twice;

    private static int Spanned(ReadOnlySpan<Point> points) => points.Length * points[0].X;
}
