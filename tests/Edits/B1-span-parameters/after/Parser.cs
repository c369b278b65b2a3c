namespace Game;

public static class Parser
{
    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var end = line.IndexOfAny(' ', ',');
        return end < 0 ? line : line[..end];
    }

    public static int Sum(Span<int> numbers)
    {
        var sum = 0;
        foreach (ref var number in numbers) sum += number++;
        return sum;
    }

    public static void Fill(scoped Span<int> numbers, in int value)
    {
        for (var i = 0; i < numbers.Length; i++) numbers[i] = value + i;
    }
}
