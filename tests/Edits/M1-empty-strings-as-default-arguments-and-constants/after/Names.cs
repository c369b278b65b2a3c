namespace Game;

public static class Names
{
    public const string Empty = "";

    public static IEnumerable<string> All() => [Join("a"), Join("a", "b"), new Title().Show(), Empty + "."];

    private static string Join(string first, string between = "", char end = '\0') => $"{first}[{between}]{(int)end}";
}

public class Title
{
    private const string Nothing = "";

    public string Show(string prefix = "", string? suffix = null) => $"<{prefix}{Nothing}{suffix}>";
}
