namespace Game;

public static class Cave
{
    public static string Name => "cave;
}
