namespace Game;

public static class Use
{
    public static string Show() => $"{new[] { 1, 7, 2 }.Top()} {"abcd".Size}";
}
