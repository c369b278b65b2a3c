using Game;

public static class Probe
{
    private static Func<int> held = null!;

    public static void Setup() => held = (Func<int>)Score.Of(12);

    public static IEnumerable<string> Kept() => [$"{held()}"];

    public static IEnumerable<string> Answers() => [$"{Score.Of(3).DynamicInvoke()}", Score.Of(1).Method.ReturnType.Name];
}
