namespace Game;

public static class Count
{
    public static int Next() => 1;
}
