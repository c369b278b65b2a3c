public static class Pairs
{
    public static IEnumerable<string> Two(int b, int c)
    {
        yield return $"{b}-{c} after";
        b++;
        yield return $"{b}-{c} after";
    }

    public static IEnumerable<string> Captured(int b, int c)
    {
        Func<string> both = () => $"{b}-{c} after";
        yield return both();
        b++;
        yield return both();
    }

    public static Func<string> Plain(int b, int c) => () => $"{b}-{c} after";

    public static async Task<string> Later(Task gate, int b, int c)
    {
        await gate;
        return $"{b}-{c} after";
    }
}
