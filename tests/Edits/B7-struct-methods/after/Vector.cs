namespace Game;

public struct Vector(int x, int y)
{
    public int X = x;
    public int Y = y;

    public void Move(int by)
    {
        this = new Vector(X - by, Y);
        Y *= 2;
    }

    public readonly int Length() => Math.Abs(X) * 10 + Math.Abs(Y);

    public override readonly string ToString() => $"[{X} {Y}]";

    public override readonly int GetHashCode() => Y;

    public override readonly bool Equals(object? other) => other is Vector vector && vector.Y == Y;
}
