namespace Game;

public static class Count
{
    private static int last = 41;

    public static int Next() => ++last;
}
