namespace Game;

public static class Words
{
    public static string Loud(string word) => $"{word}!";

    public static object? Make() => null;

    public static string Show(object? thing) => "no orcs here";
}
