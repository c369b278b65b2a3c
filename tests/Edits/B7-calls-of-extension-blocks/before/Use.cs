namespace Game;

public static class Use
{
    public static string Show() => $"{new[] { 1, 3, 2 }.Top()} {"abc".Size}";
}
