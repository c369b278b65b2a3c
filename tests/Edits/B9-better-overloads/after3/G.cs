namespace Game;

public static class G
{
    public static string Of(object? x) => "object";

    public static string Of(object? x, object? y) => "two objects";

    public static string Of(params int[] all) => "params";

    public static string Of<T>(T x) => $"generic {typeof(T).Name}";

    public static string Of<T>(IEnumerable<T> x) => $"generic {typeof(T).Name}s";

    public static string Of(int x, int y = 5) => $"optional {y}";
}
