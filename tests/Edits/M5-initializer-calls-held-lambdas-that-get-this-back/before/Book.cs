namespace Game;

public static class Book
{
    public static string Title => "book";

    public static string Read() => "none";
}
