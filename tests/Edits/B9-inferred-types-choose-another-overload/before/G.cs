namespace Game;

public static class G
{
    public static string Of(int x) => $"int {x}";

    public static string Of(long x) => $"long {x}";

    public static string Of(object? x) => $"object {x}";

    public static string All(IEnumerable<int> all) => $"ints {all.Count()}";

    public static string All<T>(IEnumerable<T> all) => $"{typeof(T).Name}s {all.Count()}";
}
