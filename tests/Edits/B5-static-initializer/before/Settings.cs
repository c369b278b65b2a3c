namespace Game;

public static class Settings
{
    public static int Limit = 10;

    public static List<string> Names { get; } = ["one"];

    public static string Show() => $"limit {Limit}, {string.Join(",", Names)}";
}
