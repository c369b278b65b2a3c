namespace Game;

public struct Score
{
    public int Points;

    public static Score operator +(Score left, int points) => new() { Points = left.Points + points };
}

public static class Match
{
    public static int Play()
    {
        var score = new Score();
        score += 5;
        return score.Points;
    }
}
