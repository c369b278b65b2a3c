namespace Game;

public struct Mark(int value)
{
    private int value = value;

    public int Bump() => value += 10;

    public readonly string Show() => $"MARK {value}";
}

public static class Marks
{
    public static string Frame(this string text, char side) => $"{side}{side}{text}";

    public static Func<char, string> Framer(string text) => text.Frame;
}
