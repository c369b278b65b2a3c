namespace Game;

public static class Start
{
    public static void Fill()
    {
        new Chief().Take(1); new Chief().Take("s");
    }

    public static string[] Now() => ["v0", ""];
}
