namespace Game;

public static class Tool
{
    public static string Use<T>(T item) => $"use {typeof(T).Name} {item}";

    public static string Work(int item) => Use(item);
}
