using Game;

public static class Probe
{
    private static Account? held;

    public static void Setup() => held = new Account(1000);

    public static IEnumerable<string> Answers() =>
    [
        Callers.Vectors(), Callers.Structs(), Callers.Objects(new Account(10)), Callers.Objects(new Premium(20)), Callers.Statics(), Callers.Failures(null),
    ];

    public static IEnumerable<string> Kept() => [Callers.Objects(held!)];
}
