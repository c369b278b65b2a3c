namespace Game;

public static class A
{
    public static List<string> Items() => ["1"];

    public static T Same<T>(T x) => x;

    public static string Kind<T>(T x) => $"any {typeof(T).Name}";

    public static string Kind<T>(List<T> x) => $"list {typeof(T).Name}";
}
