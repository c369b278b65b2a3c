namespace Game;

public static class Tool
{
    public static string Use<T>(T item) => $"wear {item} {typeof(T).Name}";

    public static string Work(int item) => Use(item) + Use("s");
}
