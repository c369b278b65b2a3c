using Game;

public static class Probe
{
    private static readonly List<string> log = [];
    private static readonly List<Hero> heroes = [];
    private static int step;

    private sealed record Hero(string Name, Gate Bridge, Gate Castle, Task<string> Way);

    public static void Setup()
    {
        for (var i = 1; i <= 4; i++) heroes.Add(Start($"A{i}", log));
        heroes[1].Bridge.Open();
        heroes[3].Bridge.Open();
    }

    public static IEnumerable<string> Answers()
    {
        var (told, hero) = (new List<string>(), (Hero?)null);
        hero = Start("N", told);
        hero.Bridge.Open();
        hero.Castle.Open();
        return [string.Join("; ", told), hero.Way.Result];
    }

    public static IEnumerable<string> Kept()
    {
        log.Clear();
        switch (++step)
        {
            case 2: heroes[0].Bridge.Open(); heroes[1].Castle.Open(); break;
            case 3: heroes[0].Castle.Open(); break;
            case 4: heroes[2].Bridge.Open(); heroes[3].Castle.Open(); break;
            case 6: heroes[2].Castle.Open(); break;
        }
        return [string.Join("; ", log), .. heroes.Select(hero => hero.Way.IsCompleted ? hero.Way.Result : "on the way")];
    }

    private static Hero Start(string name, List<string> log)
    {
        var (bridge, castle) = (new Gate(), new Gate());
        return new(name, bridge, castle, Quest.Go(name, bridge, castle, log));
    }
}
