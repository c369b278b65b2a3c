using Game;

public static class Probe
{
    private static Item held = null!;

    public static void Setup() => held = new Weapon("bow", 3);

    public static IEnumerable<string> Kept() => [(held with { Name = "long bow" }).Tag()];

    public static IEnumerable<string> Answers()
    {
        var axe = new Weapon("axe", 2);
        axe.Deconstruct(out var label);
        return [axe.Tag(), label, $"{axe == axe with { }} {axe}", $"{new Coin(1).Add(new Coin(2))}"];
    }
}
