namespace Game;

public static class A
{
    public static List<int> Items() => [1];

    public static T Same<T>(T x) => x;

    public static string Kind<T>(T x) => $"any {typeof(T).Name}";
}
