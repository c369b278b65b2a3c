namespace Game;

public static class Formula
{
    public static int Damage(int level)
    {
        var bonus = level > 4 ? 10 : 0;
        return level * 3 + bonus;
    }

    public static double Chance(int level) => level switch { > 4 => 0.5, _ => 1.0 / (level + 1) };

    public static void Note(List<string> log, int level) => log.Insert(0, $"at level {level}");
}
