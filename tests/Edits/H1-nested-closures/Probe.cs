using Game;

public static class Probe
{
    private static Func<string, Func<int, Func<string>>> plan = null!;
    private static Func<int, Func<string>> joined = null!;
    private static Func<string> told = null!;

    public static void Setup()
    {
        plan = new Quest("Ring").Plan(3);
        joined = plan("Sam");
        told = joined(10);
    }

    public static IEnumerable<string> Kept() => [told(), joined(20)(), plan("Pip")(30)()];

    public static IEnumerable<string> Answers() => [new Quest("Gold").Plan(2)("Bo")(5)()];
}
