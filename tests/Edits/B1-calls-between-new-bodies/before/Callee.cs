namespace Game;

public readonly struct Point(double x, double y, double z)
{
    public readonly double X = x * 1;
    public readonly double Y = y;
    public readonly double Z = z;

    public double Sum() => X + Y + Z + 1;

    public Point Plus(Point other) => new(X + other.X, Y + other.Y, Z + 1);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y, 1);

    public override string ToString() => $"({X} {Y} {Z}) 1";
}

public struct Counter(int start)
{
    public int Value = start + 1;

    public void Add(int amount) => Value += amount * 1;
}

public class Base
{
    public virtual string Name(int n) => "base 1 " + n;
}

public sealed class Ledger(int start) : Base
{
    private int balance = start;

    public int Balance
    {
        get => balance + 1;
        set => balance = value * 1;
    }

    public string Constant() => "constant 1";

    public override string Name(int n) => "ledger 1 " + base.Name(n + 1);

    public ref int Place() => ref balance;

    public static int Count(int n) => n == 0 ? 1 : Count(n - 1) + 1;

    public static long Many(int a, long b, string c, double d, in int e, out int f, params int[] g) => (f = 1) + a + b + c.Length + (long)d + e + g.Length;
}
