namespace Game;

public static class Parser
{
    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        var space = line.IndexOf(' ');
        return space < 0 ? line : line[..space];
    }

    public static int Sum(Span<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers) sum += number;
        return sum;
    }

    public static void Fill(scoped Span<int> numbers, in int value) => numbers.Fill(value);
}
