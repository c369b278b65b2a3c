using Game;

public static class Probe
{
    private static Chain<int> held = null!;

    public static void Setup() => held = new Chain<int>().Push(1).Push(2);

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Chain<string>().Push("a").Push("b").Show(), new Chain<long>().Push(7).Show()];
}
