namespace Game;

public static class Start
{
    public static void Fill()
    {
        _ = new Chief()[1] + new Chief()["s"];
    }

    public static string[] Now() => ["v0", ""];
}
