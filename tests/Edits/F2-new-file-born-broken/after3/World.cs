namespace Game;

public static class World
{
    public static string Show() => $"world with a {Cave.Name}";
}
