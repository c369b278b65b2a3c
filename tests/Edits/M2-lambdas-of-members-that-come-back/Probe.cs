using System.Reflection;
using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];
    private static readonly Dictionary<string, Func<int, object>> made = [];

    public static void Setup()
    {
        foreach (var name in new[] { "Plain", "Adding", "Ranked", "Counting", "Local", "Making", "get_Shown", "Lost" })
        {
            var method = typeof(Chief).GetMethod(name)!;
            var function = (Delegate)method.Invoke(method.IsStatic ? null : new Chief(3), method.GetParameters() switch { [] => [], [{ ParameterType: var type }] when type == typeof(int) => [2], _ => ["a"] })!;
            held.Add(() => $"{name} {function.DynamicInvoke(5)}");
        }
        var nested = (Func<int, Func<int, int>>)typeof(Chief).GetMethod("Nested")!.Invoke(null, [7])!;
        var inner = nested(2);
        held.Add(() => $"Nested {nested(3)(4)} {inner(4)}");
    }

    public static IEnumerable<string> Kept() => held.Select(each => each());

    public static IEnumerable<string> Answers() => Chief.All();
}
