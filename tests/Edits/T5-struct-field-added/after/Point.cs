namespace Game;

public struct Point
{
    public int X;
    public int Y;

    public override readonly string ToString() => $"{X},{Y}";
}
