using System.Collections.Immutable;

namespace Game;

public static class Lists
{
    public static int[] Numbers() => [1, 2, 3];

    public static List<string> Words(string first) => [first];

    public static ImmutableArray<int> Fixed() => [1];

    public static int Sum()
    {
        ReadOnlySpan<int> span = [4, 5];
        return span[0] + span[1];
    }

    public static IEnumerable<string> Any(params string[] more) => [.. more];
}
