namespace Game;

public struct Score
{
    public int Points;

    public static Score operator +(Score left, int points) => new() { Points = left.Points + points };

    public void operator -=(int points) => Points -= points * 10;

    public void operator ++() => Points += 1000;
}

public static class Match
{
    public static int Play()
    {
        var score = new Score();
        score += 5;
        score -= 2;
        score++;
        return score.Points;
    }
}
