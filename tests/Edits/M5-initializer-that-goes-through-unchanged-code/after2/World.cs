namespace Game;

public static class Numbers
{
    public static int Base() => 100;

    public static T Pick<T>(T first, T second) => first;

    public static IEnumerable<int> All()
    {
        yield return 100;
        yield return 2;
        yield return 3 * 100;
    }

    public static bool IsGood(int number) => number > 3;

    public static Func<int> Lambda() => () => 100 + 5;

    public static async Task<int> Slow()
    {
        await Task.Yield();
        return 100 * 7;
    }

    public static void Add(ref int value, out int twice)
    {
        value += 100;
        twice = value * 2;
    }

    public static string Many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q, int r) => $"{a + r} newest";
}

public abstract class Shape
{
    public virtual int Area() => 100;
}

public class Square(int side) : Shape, ISized
{
    public override int Area() => side * side * 100;

    public int Size => side + 100;

    public override string ToString() => $"large {side}";
}

public class Plain : Shape;

public struct Point(int x)
{
    public int X = x;

    public readonly int Twice() => X * 100;

    public override string ToString() => $"newest {X}";
}

public class Stock<T>
{
    public int Count(T one) => 100 + typeof(T).Name.Length;
}

public static class World
{
    private static readonly int direct2 = Middle.Direct();
    private static readonly int deep2 = Middle.Deep(5);
    private static readonly int square2 = Middle.Virtual(new Square(3));
    private static readonly int plain2 = Middle.Virtual(new Plain());
    private static readonly int sized2 = Middle.Interface(new Square(4));
    private static readonly string text2 = Middle.Text(new Square(5)) + Middle.Text(new Point(6));
    private static readonly int twice2 = new Point(8).Twice();
    private static readonly (int, string) picked2 = (Middle.Generic(1), Middle.Generic("x"));
    private static readonly int stock2 = Middle.OfGenericClass();
    private static readonly string query2 = Middle.Query();
    private static readonly int held2 = Middle.Held();
    private static readonly int waited2 = Middle.Waited().Result;
    private static readonly int elsewhere2 = Task.Run(Middle.Direct).Result + OnThread();
    private static readonly int reference2 = Middle.ByReference();
    private static readonly string many2 = Middle.Many();
    private static readonly string brought2 = new Brought().Show();

    private static int OnThread()
    {
        var result = 0;
        var thread = new Thread(() => result = Middle.Direct());
        thread.Start();
        thread.Join();
        return result;
    }

    public static string Show() => $"two {direct2} {deep2} {square2} {plain2} {sized2} {text2} {twice2} {picked2} {stock2} {query2} {held2} {waited2} {elsewhere2} {reference2} {many2} {brought2}";
}

public class Brought
{
    public string Show() => $"brought {Middle.Text(new Square(1))}";
}
