namespace Game;

public static class Hero
{
    public static string Show(int points) => $"rank {Rules.Rank(points)}";
}
