namespace Game;

public static class Map
{
    public static string Place(int x, int y, string name) => $"{name} at {x},{y}";
}
