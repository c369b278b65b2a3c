using System.Collections.Generic;
using Shop;

public static class Probe
{
    private static object? apple;

    public static void Setup() => apple = Rows.Made(3);

    public static IEnumerable<string> Answers()
    {
        yield return $"{Rows.Made(5)} {Rows.Made(5).Equals(Rows.Made(5))}";
        yield return Rows.All();
        yield return Rows.Listed();
        yield return Other.Text();
        var swap = Rows.Swap();
        object[] arguments = [1, 2];
        swap.DynamicInvoke(arguments);
        yield return $"{arguments[0]}";
    }

    public static IEnumerable<string> Kept()
    {
        yield return $"{apple} {apple!.Equals(Rows.Made(3))} {apple.GetType() == Rows.Made(4).GetType()}";
    }
}
