namespace Game;

public class Point(int x)
{
    public int X = x;

    public static Point operator +(Point one, Point other) => new(one.X + other.X);

    public static Point operator &(Point one, Point other) => new(one.X & other.X);

    public static bool operator true(Point point) => point.X != 0;

    public static bool operator false(Point point) => point.X == 0;

    public static Point operator ++(Point point) => new(point.X + 1);
}

public class Pixel(int x) : Point(x);
