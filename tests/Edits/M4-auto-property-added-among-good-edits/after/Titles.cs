namespace Game;

public static class Titles
{
    public static string First() => "squire";
}
