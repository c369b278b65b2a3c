namespace Game;

public static class G
{
    public static string Of(List<int> all) => $"list {all.Count}";

    public static string Of(HashSet<int> all) => $"set {all.Count}";

    public static string Of(object any) => "object";

    public static IEnumerable<int> Some() => [1, 2];
}
