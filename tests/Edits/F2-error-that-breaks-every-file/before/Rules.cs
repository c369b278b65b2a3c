namespace Game;

public static class Rules
{
    public static int Level(int points) => points / 10;
}
