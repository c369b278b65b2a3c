namespace Game;

public static class U
{
    public static IEnumerable<string> All() => [Labels(6), Labels(8), Pattern(7), Local(), Second.Call(), Sized(), First.Name ?? "none", Second.Title, Reach(), Folded()];

    private static string Labels(int x)
    {
        switch (x)
        {
            case Second.Twice: return "twice";
            case 100: return "hundred";
            default: return "other";
        }
    }

    private static string Pattern(int x) => x is > First.Limit and < Third.Sum ? "between" : "outside";

    private static string Local()
    {
        const int own = Third.Sum * 10;
        return $"{own} {nameof(own)}";
    }

    private static string Sized()
    {
        Span<int> numbers = stackalloc int[Third.Sum];
        return $"{numbers.Length}";
    }

    private static string Reach()
    {
        if (First.Loud) return "loud";
        else return "quiet";
    }

    private static string Folded() => checked((byte)(Third.Sum * 20)).ToString();
}
