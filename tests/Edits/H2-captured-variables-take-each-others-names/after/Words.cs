public static class Words
{
    public static Func<int, string> Make(int count)
    {
        var name = "w" + count;
        return x =>
        {
            name += x;
            return name + "!";
        };
    }

    public static (Func<int, string> One, Func<string> Other) Pair(int count)
    {
        var (first, left) = ("l" + count, "r" + count);
        return (x => first + left + x + "!", () => first + "!");
    }
}
