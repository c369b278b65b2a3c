namespace Game;

public struct Point
{
    public int X = 10;
    public int Y;

    public Point(int y) => Y = -y;

    public Point() : this(6)
    {
        X++;
    }
}

public record Item(string Name, int Weight)
{
    public int Load { get; init; } = Weight + Name.Length;
}

public record struct Pair(int Left)
{
    public int Right = Left * 100;
}
