namespace Game;

public static class U
{
    public static string Reach()
    {
        while (Rules.Strict) return "strict";
    }
}
