namespace Game;

public static class Text
{
    public static string Trim(this IEnumerable<char> text, int length, string end = "...") => string.Concat(text.Take(length)) + end;
}
