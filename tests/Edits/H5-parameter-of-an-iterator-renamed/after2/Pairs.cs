public static class Pairs
{
    public static IEnumerable<string> Two(int c, int b)
    {
        yield return $"{c}-{b} after2";
        c++;
        yield return $"{c}-{b} after2";
    }

    public static IEnumerable<string> Captured(int c, int b)
    {
        Func<string> both = () => $"{c}-{b} after2";
        yield return both();
        c++;
        yield return both();
    }

    public static Func<string> Plain(int c, int b) => () => $"{c}-{b} after2";

    public static async Task<string> Later(Task gate, int c, int b)
    {
        await gate;
        return $"{c}-{b} after2";
    }
}
