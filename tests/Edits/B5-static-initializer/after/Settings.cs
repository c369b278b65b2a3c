namespace Game;

public static class Settings
{
    public static int Limit = 99;

    public static List<string> Names { get; } = ["one", "two"];

    public static string Show() => $"limit {Limit}, {string.Join(",", Names)}";
}
