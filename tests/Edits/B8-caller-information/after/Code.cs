namespace Game;

public static class Code
{
    public static string Where()
    {
        return "at " + Trace.Here();
    }

    public static string What(int level) => Trace.Check(level * 2 > 3 && level < 10);
}
