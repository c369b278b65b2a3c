namespace Game;

public static class Numbers
{
    public static int Base() => 1;

    public static T Pick<T>(T first, T second) => first;

    public static IEnumerable<int> All()
    {
        yield return 1;
        yield return 2;
        yield return 3 * 1;
    }

    public static bool IsGood(int number) => number > 1;

    public static Func<int> Lambda() => () => 1 + 5;

    public static async Task<int> Slow()
    {
        await Task.Yield();
        return 1 * 7;
    }

    public static void Add(ref int value, out int twice)
    {
        value += 1;
        twice = value * 2;
    }

    public static string Many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q, int r) => $"{a + r} old";
}

public abstract class Shape
{
    public virtual int Area() => 1;
}

public class Square(int side) : Shape, ISized
{
    public override int Area() => side * side * 1;

    public int Size => side + 1;

}

public class Plain : Shape;

public struct Point(int x)
{
    public int X = x;

    public readonly int Twice() => X * 1;

    public override string ToString() => $"old {X}";
}

public class Stock<T>
{
    public int Count(T one) => 1 + typeof(T).Name.Length;
}

public static class World
{
    public static string Show() => $"old {Middle.Direct()} {Numbers.IsGood(1)}";
}
