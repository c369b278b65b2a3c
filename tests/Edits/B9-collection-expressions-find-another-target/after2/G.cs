namespace Game;

public static class G
{
    public static string Of(IEnumerable<int> all) => $"enumerable {all.Count()}";

    public static string Of(ReadOnlySpan<int> all) => $"span {all.Length}";

    public static string Of(Span<long> all) => $"long span {all.Length}";

    public static string Of(object any) => "object";

    public static int[] Some() => [1, 2, 3];
}
