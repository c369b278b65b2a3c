namespace Game;

public struct Mark(int value)
{
    private int value = value;

    public int Bump() => ++value;

    public readonly string Show() => $"mark {value}";
}

public static class Marks
{
    public static string Frame(this string text, char side) => $"{side}{text}{side}";

    public static Func<char, string> Framer(string text) => text.Frame;
}
