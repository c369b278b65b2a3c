namespace Game;

public class Chief(int rank)
{
    private readonly int rank = rank;

    public static Func<int, int> Plain() => x => { var y = x; return y + 100; };

    public static Func<int, int> Adding(int by) => x => x - by;

    public Func<int, int> Ranked() => x => x - rank;

    public Func<int, int> Counting(int by)
    {
        var count = 0;
        return x =>
        {
            count += by;
            return count - x - rank;
        };
    }

    public static Func<int, string> Local(string name)
    {
        return Told;
        string Told(int x) => $"<{x} {name}>";
    }

    public static Func<int, Func<int, int>> Nested(int a) => b => c => a - b - c;

    public static Func<int, int> Making(int a)
    {
        var n = a;
        return x =>
        {
            n -= x;
            Func<int, int> inner = y => y * 1000 + n + x;
            return inner(1);
        };
    }

    public Func<int, int> Shown => x => -3 * x;

    public static Func<int, int> Lost() => x => x * 3;

    public static Delegate Make(string name) => name switch
    {
        "Plain" => Plain(),
        "Adding" => Adding(2),
        "Ranked" => new Chief(3).Ranked(),
        "Counting" => new Chief(3).Counting(2),
        "Local" => Local("a"),
        "Making" => Making(2),
        "get_Shown" => new Chief(3).Shown,
        "Lost" => Lost(),
        _ => Nested(7),
    };

    public static IEnumerable<string> All() => [$"{Plain()(5)} {Adding(2)(5)} {new Chief(3).Ranked()(5)} {new Chief(3).Counting(2)(5)} {Local("a")(5)} {Nested(1)(2)(3)} {new Chief(3).Shown(5)} {Lost()(5)}"];
}
