using Game;

public static class Probe
{
    private static Table held = null!;
    private static Func<int, int> roll = null!;

    public static void Setup()
    {
        held = new Table();
        roll = (Func<int, int>)typeof(Dice).GetMethod("Roll")!.CreateDelegate(typeof(Func<int, int>));
    }

    public static IEnumerable<string> Kept() => [$"{held.Play(7)} {held.Again(7)}", $"{roll(9)}"];

    public static IEnumerable<string> Answers() => [new Dice().Play(9), new Table().Again(9)];
}
