namespace Game;

public static class Numbers
{
    public static int Base() => 10;

    public static T Pick<T>(T first, T second) => second;

    public static IEnumerable<int> All()
    {
        yield return 10;
        yield return 2;
        yield return 3 * 10;
    }

    public static bool IsGood(int number) => number > 2;

    public static Func<int> Lambda() => () => 10 + 5;

    public static async Task<int> Slow()
    {
        await Task.Yield();
        return 10 * 7;
    }

    public static void Add(ref int value, out int twice)
    {
        value += 10;
        twice = value * 2;
    }

    public static string Many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q, int r) => $"{a + r} new";
}

public abstract class Shape
{
    public virtual int Area() => 10;
}

public class Square(int side) : Shape, ISized
{
    public override int Area() => side * side * 10;

    public int Size => side + 10;

    public override string ToString() => $"square {side}";
}

public class Plain : Shape;

public struct Point(int x)
{
    public int X = x;

    public readonly int Twice() => X * 10;

    public override string ToString() => $"new {X}";
}

public class Stock<T>
{
    public int Count(T one) => 10 + typeof(T).Name.Length;
}

public static class World
{
    private static readonly int direct = Middle.Direct();
    private static readonly int deep = Middle.Deep(5);
    private static readonly int square = Middle.Virtual(new Square(3));
    private static readonly int plain = Middle.Virtual(new Plain());
    private static readonly int sized = Middle.Interface(new Square(4));
    private static readonly string text = Middle.Text(new Square(5)) + Middle.Text(new Point(6));
    private static readonly int twice = new Point(8).Twice();
    private static readonly (int, string) picked = (Middle.Generic(1), Middle.Generic("x"));
    private static readonly int stock = Middle.OfGenericClass();
    private static readonly string query = Middle.Query();
    private static readonly int held = Middle.Held();
    private static readonly int waited = Middle.Waited().Result;
    private static readonly int elsewhere = Task.Run(Middle.Direct).Result + OnThread();
    private static readonly int reference = Middle.ByReference();
    private static readonly string many = Middle.Many();
    private static readonly string brought = new Brought().Show();

    private static int OnThread()
    {
        var result = 0;
        var thread = new Thread(() => result = Middle.Direct());
        thread.Start();
        thread.Join();
        return result;
    }

    public static string Show() => $"one {direct} {deep} {square} {plain} {sized} {text} {twice} {picked} {stock} {query} {held} {waited} {elsewhere} {reference} {many} {brought}";
}

public class Brought
{
    private static readonly int sum = Middle.Direct() + Numbers.Base();

    public string Show() => $"{sum} {Middle.Text(new Square(1))}";
}
