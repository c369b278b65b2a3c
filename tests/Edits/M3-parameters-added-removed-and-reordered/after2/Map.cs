namespace Game;

public static class Map
{
    public static string Place(string name) => name.ToUpperInvariant();
}
