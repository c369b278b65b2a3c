namespace Game;

public readonly struct Point(double x, double y, double z)
{
    public readonly double X = x * 3;
    public readonly double Y = y;
    public readonly double Z = z;

    public double Sum() => X + Y + Z + 3;

    public Point Plus(Point other) => new(X + other.X, Y + other.Y, Z + 3);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y, 3);

    public override string ToString() => $"({X} {Y} {Z}) 3";
}

public struct Counter(int start)
{
    public int Value = start + 3;

    public void Add(int amount) => Value += amount * 3;
}

public class Base
{
    public virtual string Name(int n) => "base 3 " + n;
}

public sealed class Ledger(int start) : Base
{
    private int balance = start;

    public int Balance
    {
        get => balance + 3;
        set => balance = value * 3;
    }

    public string Constant() => "constant 3";

    public override string Name(int n) => "ledger 3 " + base.Name(n + 1);

    public ref int Place() => ref balance;

    public static int Count(int n) => n == 0 ? 3 : Count(n - 1) + 3;

    public static long Many(int a, long b, string c, double d, in int e, out int f, params int[] g) => (f = 3) + a + b + c.Length + (long)d + e + g.Length;
}
