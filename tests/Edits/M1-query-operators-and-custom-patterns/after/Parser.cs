namespace Game;

public class Parser<T>(Func<string, (T Value, string Remaining)?> parse)
{
    public (T Value, string Remaining)? Run(string text) => parse(text);

    public Parser<TOut> Select<TOut>(Func<T, TOut> change) =>
        new(text => Run(text) is var (value, rest) ? (change(value), rest) : null);

    public Parser<TOut> SelectMany<TNext, TOut>(Func<T, Parser<TNext>> next, Func<T, TNext, TOut> both) =>
        new(text => Run(text) is var (value, rest) && next(value).Run(rest) is var (other, end) ? (both(value, other), end) : null);
}

public static class Grammar
{
    private static Parser<char> Any => new(text => text.Length > 0 ? (text[0], text[1..]) : null);

    public static string Read(string text)
    {
        var pair =
            from first in Any
            from second in Any
            select $"{second}{first}";
        return pair.Run(text) is var (value, rest) ? $"{value} then {rest}" : "too short";
    }
}
