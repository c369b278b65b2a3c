namespace Game;

public static class Hero
{
    public static string Show(int points) => $"level {Rules.Level(points)}";
}
