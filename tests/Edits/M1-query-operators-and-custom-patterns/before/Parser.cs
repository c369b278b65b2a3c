namespace Game;

public class Parser<T>(Func<string, (T Value, string Remaining)?> parse)
{
    public (T Value, string Remaining)? Run(string text) => parse(text);
}

public static class Grammar
{
    public static string Read(string text) => "unread";
}
