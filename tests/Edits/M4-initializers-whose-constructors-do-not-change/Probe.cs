using Game;

public static class Probe
{
    private static readonly Queue<(Chest<int> Chest, Chest<string> Other, Potion Potion)> Old = new();

    public static void Setup()
    {
        for (var count = 0; count < 20; count++) Old.Enqueue((new(), new(4), new("old")));
        Last = Old.Peek();
    }

    private static (Chest<int> Chest, Chest<string> Other, Potion Potion) Last;

    public static IEnumerable<string> Answers() => [new Chest<int>().Show(), new Chest<string>(4).Show(), new Potion("new").Show(), (new Potion("new") with { Name = "copy" }).Show(), $"{new Potion("new")} {new Potion("new") == new Potion("new")}"];

    // One that was looked at before, and one that was not.
    public static IEnumerable<string> Kept() => [Show(Last), Show(Last = Old.Dequeue())];

    private static string Show((Chest<int> Chest, Chest<string> Other, Potion Potion) kept) => $"{kept.Chest.Show()}; {kept.Other.Show()}; {kept.Potion.Show()}; {(kept.Potion with { }).Show()}";
}
