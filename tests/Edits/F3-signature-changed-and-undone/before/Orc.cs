namespace Game;

public static class Orc
{
    public static string Hit() => $"{Rules.Damage(4)}";
}
