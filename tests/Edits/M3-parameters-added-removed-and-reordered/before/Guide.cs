namespace Game;

public static class Guide
{
    public static string Named() => Map.Place(x: 1, y: 2, name: "inn");
}
