using Game;

public static class Probe
{
    private static readonly object[] held = [new Item("rope"), new Weapon("bow", 3), new Coin(5), new Box<string>("gold")];

    public static void Setup() => _ = held;

    public static IEnumerable<string> Kept() => [.. held.Select(one => $"{one}"), $"{held[1].Equals(new Weapon("bow", 3))} {((Weapon)held[1]).Last()}"];

    public static IEnumerable<string> Answers() => [$"{new Item("rope")}", $"{new Weapon("bow", 3) with { Power = 4 }}", $"{new Coin(5)}", $"{new Box<int>(7)}"];
}
