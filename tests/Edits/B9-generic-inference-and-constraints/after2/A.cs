namespace Game;

public static class A
{
    public static HashSet<string> Items() => ["1"];

    public static object Same(object x) => x;

    public static T Same<T>(T x) where T : struct => x;

    public static string Kind<T>(T x) => $"any {typeof(T).Name}";

    public static string Kind<T>(List<T> x) => $"list {typeof(T).Name}";
}
