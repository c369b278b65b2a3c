using Game;

public static class Probe
{
    private static readonly Registry held = new("held");

    public static void Setup() => Stateful.Next();

    public static IEnumerable<string> Kept() => [held.Known(), $"{Stateful.Next()}"];

    public static IEnumerable<string> Answers() => [Promotions.Wider("int"), new Registry("new").Known(), Unused.Say()];
}
