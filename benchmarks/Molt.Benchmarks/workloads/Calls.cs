namespace Workloads;

/// <summary>Recursion, and small static methods that call each other.</summary>
public static class Calls
{
    public static long Run(int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            sum += Fibonacci(18);
            sum += GreatestDivisor(1_134_903_170 - round, 701_408_733);
            for (var value = 1; value < 400; value++) sum += CollatzLength(value);
        }
        return sum;
    }

    private static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    private static int GreatestDivisor(int a, int b) => b == 0 ? a : GreatestDivisor(b, a % b);

    private static int CollatzLength(long value)
    {
        var length = 1;
        for (; value != 1; length++) value = Next(value);
        return length;
    }

    private static long Next(long value) => (value & 1) == 0 ? value >> 1 : 3 * value + 1;
}
