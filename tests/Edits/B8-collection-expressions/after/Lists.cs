using System.Collections.Immutable;

namespace Game;

public static class Lists
{
    public static int[] Numbers() => [9, 8, 7, 6, 5, 4, .. Fixed(), 1000000];

    public static List<string> Words(string first) => [first, .. Any("x", "y"), $"{Sum()}"];

    public static ImmutableArray<int> Fixed() => [.. Enumerable.Range(0, 3)];

    public static int Sum()
    {
        Span<long> span = [4, 5, 6, 7];
        HashSet<int> set = [1, 1, 2];
        return (int)span[^1] + set.Count;
    }

    public static IEnumerable<string> Any(params string[] more) => ["head", .. more, "tail"];
}
