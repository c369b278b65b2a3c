namespace Game;

public static class Mill
{
    public static string Name => "mill";
}
