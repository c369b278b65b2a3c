namespace Game;

public static class Code
{
    public static int Where() => Trace.Line();
}
