using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var count = 0;
        var cursor = new Cursor("abc", ref count);
        var text = "";
        while (cursor.Next(out var symbol)) text += symbol;
        return [$"{text} {count}"];
    }
}
