namespace Game;

public static class Inn
{
    public static string Name => "inn";
}
