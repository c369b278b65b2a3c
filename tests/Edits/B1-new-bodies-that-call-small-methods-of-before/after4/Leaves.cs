using System.Diagnostics.CodeAnalysis;

namespace Game;

public readonly record struct Vector(double X, double Y)
{
    public static readonly Vector Zero = new(0, 0);

    public double Squared => X * X + Y * Y;

    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);
}

public struct Counter
{
    private int count;

    public int Count => count;

    public void Add(int by) => count += by;

    [UnscopedRef]
    public ref int Reference => ref count;

    public override string ToString() => $"counter {count}";
}

public class Account(int balance)
{
    private readonly List<int> entries = [balance, 7];

    public int Balance { get; set; } = balance;

    public int First => entries[0];

    public int Doubled => Single() + Single();

    public virtual int Rank => 1;

    public bool IsOpen() => true;

    internal int Single() => Balance;

    internal int At(int index) => entries[index];

    public class Nested
    {
        internal static int Shared = 3;

        internal static int Read() => Shared;
    }
}

public class Premium(int balance) : Account(balance)
{
    public override int Rank => 2;
}

public static class Rates
{
    private static readonly int[] table;

    static Rates() => table = [1, 2, 3];

    public static int Middle => table[1];

    public static int Fixed() => 9;
}

public static class Box<T>
{
    public static int Size() => typeof(T).Name.Length;
}
