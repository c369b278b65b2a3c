namespace Game;

public static class Names
{
    public static IEnumerable<string> All() => ["none"];
}
