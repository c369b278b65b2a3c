using System.Reflection;
using Game;

public static class Probe
{
    private static readonly List<Delegate> held = [];

    public static void Setup()
    {
        var chief = Type.GetType("Game.Chief, " + typeof(Word).Assembly.FullName)!;
        held.Add((Delegate)chief.GetMethod("Of")!.Invoke(null, [])!);
        var guard = chief.GetNestedType("Guard`1")!.MakeGenericType(typeof(string));
        held.Add((Delegate)guard.GetMethod("Named")!.Invoke(Activator.CreateInstance(guard, "Gru"), [2])!);
        var second = Type.GetType("Game.Chief2, " + typeof(Word).Assembly.FullName)!;
        held.Add((Delegate)second.GetMethod("Rank")!.Invoke(Activator.CreateInstance(second, 3), [])!);
    }

    public static IEnumerable<string> Kept() => held.Select(function => $"{function.DynamicInvoke(function.GetMethodInfo().GetParameters().Length == 0 ? [] : [5])}");

    public static IEnumerable<string> Answers() => [Word.Now()];
}
