namespace Game;

public static class Text
{
    public static string Trim(this string text, int length) => text[..length];
}
