using Game;

public static class Probe
{
    private static Hero held = null!;

    public static void Setup() => held = new Hero { Health = 33 };

    public static IEnumerable<string> Kept() => [$"{held.Health}"];

    public static IEnumerable<string> Answers()
    {
        var hero = new Hero { Level = 3 };
        var before = hero.Health;
        hero.Health += 70;
        return [$"{before} {hero.Health} {hero.Level}", Hero.Motto, $"{typeof(Hero).GetProperty("Health")!.GetValue(hero)}"];
    }
}
