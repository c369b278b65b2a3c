namespace Game;

public static class Far
{
    public static string Kind<T>(IEnumerable<T> x) => $"enumerable {typeof(T).Name}";

    public static string Kind(object x) => "object";
}
