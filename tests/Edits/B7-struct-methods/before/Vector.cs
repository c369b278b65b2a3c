namespace Game;

public struct Vector(int x, int y)
{
    public int X = x;
    public int Y = y;

    public void Move(int by)
    {
        X += by;
        Y += by;
    }

    public readonly int Length() => X + Y;

    public override readonly string ToString() => $"({X},{Y})";

    public override readonly int GetHashCode() => X;

    public override readonly bool Equals(object? other) => other is Vector vector && vector.X == X;
}
