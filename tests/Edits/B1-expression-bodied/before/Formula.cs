namespace Game;

public static class Formula
{
    public static int Damage(int level) => level * 3;

    public static double Chance(int level) => 1.0 / level;

    public static void Note(List<string> log, int level) => log.Add($"level {level}");
}
