using Game;

public static class Probe
{
    private static readonly Item Item = new();
    private static readonly Potion[] Potions = [new() { Name = "a" }, new() { Name = "b" }];
    private static readonly Elixir[] Elixirs = [new() { Name = "c" }, new() { Name = "d" }];
    private static readonly Strong Strong = new() { Name = "s" };
    private static readonly Scroll<int> Scroll = new();

    public static void Setup() => Scroll.Write([1, 2, 3]);

    public static IEnumerable<string> Answers()
    {
        yield return $"{new Item().Label} {new Potion { Name = "new" }.Tell()} {new Elixir().Drink()} {new Elixir().See()} {new Strong().See()}";
        var scroll = new Scroll<string>();
        scroll.Write(["a"]);
        yield return scroll.Read() + scroll.Log;
    }

    public static IEnumerable<string> Kept()
    {
        yield return Item.Label;
        yield return Potions[0].Label;
        yield return Potions[0].Tell();
        yield return Elixirs[0].Drink();
        yield return Elixirs[0].See();
        yield return $"{Strong.See()}";
        yield return $"log {Scroll.Log}.";
    }
}
