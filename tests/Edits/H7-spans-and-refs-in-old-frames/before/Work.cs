namespace Game;

public static class Work
{
    public static Action Pause = () => { };

    public static int Version => 1;

    public static unsafe string Run(int size)
    {
        Span<int> numbers = stackalloc int[size];
        var array = new int[] { 1, 2, 3 };
        ref var middle = ref array[1];
        var text = "pinned".ToCharArray();
        fixed (char* at = text)
        {
            foreach (ref var number in numbers) number = 7;
            Pause();
            GC.Collect();
            Grow(ref middle);
            Fill(numbers);
            Change(at);
            return $"old {string.Join(' ', numbers.ToArray())} {array[1]} {new string(text)} {Sum(numbers)}";
        }
    }

    private static void Grow(ref int number) => number += 1;

    private static void Fill(Span<int> numbers) => numbers[0] = 1;

    private static unsafe void Change(char* at) => *at = 'o';

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers) sum += number;
        return sum;
    }
}
