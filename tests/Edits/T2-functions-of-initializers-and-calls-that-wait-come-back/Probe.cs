using Game;

public static class Probe
{
    private static readonly TaskCompletionSource gate = new();
    private static readonly List<Func<string>> held = [];

    public static void Setup()
    {
        dynamic camp = Activator.CreateInstance(Type.GetType("Game.Camp, " + typeof(Word).Assembly.FullName)!, 7)!;
        var type = (Type)camp.GetType();
        var functions = new List<Delegate> { (Delegate)type.GetProperty("First")!.GetValue(null)! };
        functions.AddRange(new[] { "Second", "Third", "Fourth", "Made" }.Select(name => (Delegate)type.GetField(name)!.GetValue((object)camp)!));
        functions.AddRange((IEnumerable<Delegate>)type.GetMethod("Items")!.Invoke((object)camp, [])!);
        foreach (var function in functions) held.Add(() => $"{function.DynamicInvoke(5)}");
        var (_, wait) = ((Task, Func<int, Task<string>>))type.GetMethod("Wait")!.Invoke(null, [gate.Task])!;
        var waiting = wait(5);
        held.Add(() => gate.Task.IsCompleted ? waiting.Result : "waits");
        var asleep = (Task<string>)type.GetMethod("Sleep")!.Invoke(null, [gate.Task])!;
        held.Add(() => gate.Task.IsCompleted ? asleep.Result : "sleeps");
        held.Add(() => gate.Task.IsCompleted ? wait(6).Result : "not asked");
    }

    public static IEnumerable<string> Kept()
    {
        if (Word.Now() == "three") gate.TrySetResult();
        return held.Select(each => each());
    }

    public static IEnumerable<string> Answers() => [Word.Now()];
}
