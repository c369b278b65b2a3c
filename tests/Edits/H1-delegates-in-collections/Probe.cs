using Game;

public static class Probe
{
    private static Dictionary<string, Func<int, string>> book = null!;

    public static void Setup() => book = Spells.Book("Ged");

    public static IEnumerable<string> Kept() => book.Values.Select(spell => spell(1));

    public static IEnumerable<string> Answers() => Spells.Book("Vetch").Values.Select(spell => spell(2));
}
