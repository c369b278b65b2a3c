namespace Game;

public struct Point
{
    public int X = 1;
    public int Y;

    public Point(int y) => Y = y;

    public Point() : this(5)
    {
    }
}

public record Item(string Name, int Weight)
{
    public int Load { get; init; } = Weight * 2;
}

public record struct Pair(int Left)
{
    public int Right = Left + 1;
}
