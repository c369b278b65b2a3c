namespace Game;

public static class Castle
{
    public static string Name => "Castle";
}
