namespace Game;

public static class Book
{
    public static string Title => "book?";

    public static string Read() => $"{First}; {Second}";

    public static readonly string First = string.Join(", ", Forge.Held.Select(held => held()));

    public static readonly string Second = string.Join(", ", Forge.Held.Select(held => held()));
}
