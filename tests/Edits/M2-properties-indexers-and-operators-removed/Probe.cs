using Game;

public static class Probe
{
    private static Vector held = null!;
    private static Func<int> length = null!;

    public static void Setup()
    {
        held = new Vector(2, 3);
        length = typeof(Vector).GetProperty("Length")!.GetMethod!.CreateDelegate<Func<int>>(held);
    }

    public static IEnumerable<string> Kept() => [held.Show(), $"{length()}"];

    public static IEnumerable<string> Answers() => [new Vector(1, 4).Show()];
}
