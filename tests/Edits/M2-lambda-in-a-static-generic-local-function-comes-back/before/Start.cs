namespace Game;

public static class Start
{
    public static void Fill()
    {
        new Chief().Take(5);
    }

    public static string[] Now() => ["v0", ""];
}
