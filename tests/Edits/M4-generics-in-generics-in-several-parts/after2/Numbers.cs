namespace Game;

public static class Numbers
{
    private static int last = 40;

    public static int Next => 1 + last;

    public static string Word<T>() => $"word {typeof(T).Name}";
}
