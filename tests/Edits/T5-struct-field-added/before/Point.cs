namespace Game;

public struct Point
{
    public int X;

    public override readonly string ToString() => $"{X}";
}
