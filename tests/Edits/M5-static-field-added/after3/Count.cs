namespace Game;

public static class Count
{
    private static int last = 141;

    public static List<string> Names { get; } = ["c"];

    private static string? unset;

    public static string Next() => $"{last + 1} {string.Join(',', Names)} {unset ?? "unset"}";
}
