namespace Game;

public static class Start
{
    public static void Fill()
    {
        
    }

    public static string[] Now() => ["v1", ""];
}
