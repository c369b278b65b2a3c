using Game;

public delegate ReadOnlySpan<char> Cut(ReadOnlySpan<char> line);

public static class Probe
{
    private static Cut held = null!;

    public static void Setup() => held = Parser.FirstWord;

    public static IEnumerable<string> Kept() => [held("look,now").ToString()];

    public static IEnumerable<string> Answers()
    {
        int[] numbers = [1, 2, 3];
        Span<int> filled = stackalloc int[3];
        Parser.Fill(filled, 4);
        var words = $"<{Parser.FirstWord(" go north")}><{Parser.FirstWord("take,all")}>";
        return [words, $"{Parser.Sum(numbers)} {string.Join(",", numbers)}", string.Join(",", filled.ToArray())];
    }
}
