using Game;

public static class Probe
{
    private static Clerk held = null!;

    public static void Setup() => held = new Clerk(new Bank());

    public static IEnumerable<string> Kept() => [held.Tell()];

    public static IEnumerable<string> Answers() => [new Clerk(new Bank()).Tell()];
}
