namespace Game;

public static class G
{
    public static string Of(object? x) => "object";

    public static string Of(object? x, object? y) => "two objects";

    public static string Of(params int[] all) => "params";

    public static string Of<T>(T x) => $"generic {typeof(T).Name}";
}
