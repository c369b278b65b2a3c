namespace Game;

public static class Other
{
    public static Flag Flag() => new();

    public static string Take(object any) => "object";

    public static string Take(string text) => "string";

    public static string Take(Version? version) => "version";
}
