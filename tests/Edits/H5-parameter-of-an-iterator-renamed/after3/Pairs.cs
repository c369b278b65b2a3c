public static class Pairs
{
    public static IEnumerable<string> Two(int a, int b)
    {
        yield return $"{a}-{b} after3";
        a++;
        yield return $"{a}-{b} after3";
    }

    public static IEnumerable<string> Captured(int a, int b)
    {
        Func<string> both = () => $"{a}-{b} after3";
        yield return both();
        a++;
        yield return both();
    }

    public static Func<string> Plain(int a, int b) => () => $"{a}-{b} after3";

    public static async Task<string> Later(Task gate, int a, int b)
    {
        await gate;
        return $"{a}-{b} after3";
    }
}
