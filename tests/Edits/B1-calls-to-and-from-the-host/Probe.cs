using Game;

public static class Probe
{
    private static ByLength held = null!;
    private static SortedList<string, int> list = null!;

    public static void Setup()
    {
        held = new ByLength();
        list = new SortedList<string, int>(held) { ["a"] = 1 };
    }

    public static IEnumerable<string> Kept()
    {
        list["bbb"] = 3;
        return [string.Join(",", list.Keys)];
    }

    public static IEnumerable<string> Answers()
    {
        string[] words = ["ccc", "a", "bb", "dd"];
        var format = string.Format("{0:x}", new ByLength());
        return [string.Join(",", words.Order(new ByLength())), $"{words.Distinct(new ByLength()).Count()} {format}"];
    }
}
