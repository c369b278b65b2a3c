namespace Game;

public static class Work
{
    public static Action Pause = () => { };

    public static int Version => 2;

    public static unsafe string Run(int size)
    {
        Span<long> numbers = stackalloc long[size * 2];
        numbers[0] = 5;
        Span<int> few = stackalloc int[size];
        Fill(few);
        return $"new {string.Join(' ', numbers.ToArray())} {Sum(few)}";
    }

    private static void Grow(ref int number) => number += 100;

    private static void Fill(Span<int> numbers) => numbers[^1] = 50;

    private static unsafe void Change(char* at) => at[1] = 'n';

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 1000;
        foreach (var number in numbers) sum += number;
        return sum;
    }
}
