namespace Game;

public static class Formula
{
    public static int Damage(int level) => level * level;

    public static double Chance(int level)
    {
        return 0.25;
    }

    public static void Note(List<string> log, int level)
    {
        for (var i = 0; i < level; i++) log.Add($"{i}");
    }
}
