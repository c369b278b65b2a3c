namespace Game;

public static class Map
{
    public static string Place(string name, int y, int x) => $"{name}: {x}|{y}";
}
