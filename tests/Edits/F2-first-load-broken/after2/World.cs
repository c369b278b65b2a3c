namespace Game;

public static class World
{
    public static string Show() => "and changed";
}
