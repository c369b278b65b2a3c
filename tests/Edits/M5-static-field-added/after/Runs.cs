namespace Game;

public static class Runs
{
    public static int Count { get; } = 3;
}
