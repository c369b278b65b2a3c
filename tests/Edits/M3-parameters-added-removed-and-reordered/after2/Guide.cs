namespace Game;

public static class Guide
{
    public static string Named() => Map.Place("inn");
}
