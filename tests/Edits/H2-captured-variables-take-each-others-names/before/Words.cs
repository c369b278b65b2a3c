public static class Words
{
    public static Func<int, string> Make(int count)
    {
        var word = "w" + count;
        return x =>
        {
            word += x;
            return word;
        };
    }

    public static (Func<int, string> One, Func<string> Other) Pair(int count)
    {
        var (left, right) = ("l" + count, "r" + count);
        return (x => left + right + x, () => left);
    }
}
