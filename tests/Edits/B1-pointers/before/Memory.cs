namespace Game;

public static unsafe class Memory
{
    public static int Sum(int* numbers, int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++) sum += numbers[i];
        return sum;
    }

    public static int Sum(int[] numbers)
    {
        fixed (int* first = numbers) return Sum(first, numbers.Length);
    }

    public static byte* Skip(byte* bytes) => bytes + 1;

    public static void Swap(void** left, void** right)
    {
        var kept = *left;
        *left = *right;
        *right = kept;
    }
}
