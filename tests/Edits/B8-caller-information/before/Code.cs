namespace Game;

public static class Code
{
    public static string Where() => Trace.Here();

    public static string What(int level) => Trace.Check(level > 3);
}
