public static class Words
{
    public static Func<int, string> Make(int count)
    {
        var text = "w" + count;
        return x =>
        {
            text += x;
            return text + "?";
        };
    }

    public static (Func<int, string> One, Func<string> Other) Pair(int count)
    {
        var (one, left) = ("l" + count, "r" + count);
        return (x => one + left + x + "?", () => one + "?");
    }
}
