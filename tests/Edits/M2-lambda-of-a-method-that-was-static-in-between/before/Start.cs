namespace Game;

public static class Start
{
    public static void Fill()
    {
        new Chief().Take();
    }

    public static string[] Now() => ["v0", ""];
}
