namespace Game;

public static class Forge
{
    public static string Name => "forge";
}
