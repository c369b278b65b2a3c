namespace Game;

public static class Rules
{
    public static int Rank(int points) => points / 5;
}
