namespace Game;

public static class Spells
{
    public static Dictionary<string, Func<int, string>> Book(string mage) => new()
    {
        ["light"] = power => $"{mage} shines {power}",
        ["fire"] = power => $"{mage} burns {power}",
        ["ice"] = Freeze,
    };

    private static string Freeze(int power) => $"frost {power}";
}
