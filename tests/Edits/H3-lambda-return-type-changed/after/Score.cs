namespace Game;

public static class Score
{
    public static Delegate Of(int points) => () => $"{points} points";
}
