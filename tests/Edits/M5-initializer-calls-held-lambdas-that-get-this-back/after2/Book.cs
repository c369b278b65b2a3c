namespace Game;

public static class Book
{
    public static string Title => "book!";

    public static string Read() => First;

    public static readonly string First = string.Join(", ", Forge.Held.Select(held => held()));
}
