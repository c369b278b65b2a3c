namespace Game;

public static class Desk
{
    public static IEnumerable<string> Say() => ["nobody"];
}
