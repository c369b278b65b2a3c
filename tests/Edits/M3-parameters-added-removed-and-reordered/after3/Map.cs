namespace Game;

public static class Map
{
    public static string Place(string name, params int[] at) => $"{name} {string.Join("/", at)}";
}
