namespace Game;

public static class Mill
{
    public static string Name => $"Mill by {Castle.Name}";
}
