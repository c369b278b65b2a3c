using Game;

public static unsafe class Probe
{
    public static IEnumerable<string> Answers() => [$"{Memory.Sum([1, 2, 3, 4])}", Skipped(), Swapped()];

    private static string Skipped()
    {
        fixed (byte* bytes = "   x"u8) return $"{(char)*Memory.Skip(bytes)} {Memory.Skip(bytes) - bytes}";
    }

    private static string Swapped()
    {
        void* left = (void*)1;
        void* right = (void*)2;
        Memory.Swap(&left, &right);
        return $"{(nint)left} {(nint)right}";
    }
}
