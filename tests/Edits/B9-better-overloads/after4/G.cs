namespace Game;

public static class G
{
    public static string Of(object? x) => "object";

    public static string Of<T>(T x) => $"generic {typeof(T).Name}";

    public static string Of<T>(IEnumerable<T> x) => $"generic {typeof(T).Name}s";

    public static string Of(in int x) => "in";

    public static string Of(params ReadOnlySpan<int> all) => $"span of {all.Length}";
}
