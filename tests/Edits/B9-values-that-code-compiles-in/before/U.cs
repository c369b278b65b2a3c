using static Game.Rules;
using Ruled = Game.Rules;

namespace Game;

public class U
{
    public Rules Rules { get; } = new();

    public static IEnumerable<string> All()
    {
        var u = new U();
        return [u.Colors(), Alone(), Aliased(), Tests(6), Old(6), Switches(6), Goes(1), Named(), Generic(), Derived.Inherited(), Hidden(3), Own(), .. Calls(), .. u.Untouched()];
    }

    private string Colors() => $"{Rules.Limit} {Rules.Say()}";

    private static string Alone() => $"{Limit} {Title.Length}";

    private static string Aliased() => $"{Ruled.Limit} {(global::Game.Rules.Title)}";

    private static string Tests(int x) => x is Limit ? "limit" : "other";

    private static string Old(object x) => x is Game.Rules.Limit ? "limit" : "other";

    private static string Switches(int x) => x switch { Ruled.Limit => "limit", > Limit => "more", _ => "less" };

    private static string Goes(int x)
    {
        switch (x)
        {
            case 1: goto case Rules.Limit;
            case Rules.Limit: return "limit";
            default: return "default";
        }
    }

    private static string Named() => nameof(Rules.Limit) + Title;

    private static string Generic() => $"{Box<int>.Size} {Box<string>.Of("x")}";

    private static string Hidden(int Limit) => $"{Limit + new Other().Limit}";

    private static string Own()
    {
        const int own = Rules.Limit * 2;
        int Inner(int times = Rules.Limit) => times + own;
        Func<int, int> add = x => x + Ruled.Limit;
        return $"{Inner()} {add(1)}";
    }

    private static IEnumerable<string> Calls()
    {
        yield return $"{Cap(100)} {Rules.Cap(value: 50)} {Cap(100, 1)}";
        yield return new Rules().Say() + new House().Say() + ((Rules)new House()).Say();
        yield return ((IRule)new Law()).Rule() + new Law().Rule() + new Law().Part();
        yield return "x".Told() + Extended.Told("y");
    }

    private IEnumerable<string> Untouched() => [$"{new Other().Limit} {Rules.GetType().Name}"];
}

public class Derived : Rules
{
    public static string Inherited() => $"{Limit} {Derived.Title}";
}

public class Other
{
    public int Limit => 3;
}
