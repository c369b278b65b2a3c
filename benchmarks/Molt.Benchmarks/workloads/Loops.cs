namespace Workloads;

/// <summary>Loops over arrays: a matrix product, a sieve, a sort.</summary>
public static class Loops
{
    public static long Run(int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            sum += Product(32, round);
            sum += Primes(4_000);
            sum += Sorted(120, round);
        }
        return sum;
    }

    private static long Product(int n, int seed)
    {
        var (a, b, c) = (new double[n * n], new double[n * n], new double[n * n]);
        for (var i = 0; i < a.Length; i++) (a[i], b[i]) = (i % 7 + seed, i % 5);
        for (var row = 0; row < n; row++)
            for (var k = 0; k < n; k++)
                for (var column = 0; column < n; column++) c[row * n + column] += a[row * n + k] * b[k * n + column];
        return (long)c[n + 1];
    }

    private static int Primes(int limit)
    {
        var composite = new bool[limit];
        var count = 0;
        for (var candidate = 2; candidate < limit; candidate++)
        {
            if (composite[candidate]) continue;
            count++;
            for (var multiple = candidate * 2; multiple < limit; multiple += candidate) composite[multiple] = true;
        }
        return count;
    }

    private static int Sorted(int length, int seed)
    {
        var values = new int[length];
        for (var i = 0; i < length; i++) values[i] = (i * 7919 + seed) % 1009;
        for (var i = 1; i < length; i++)
        {
            var (value, at) = (values[i], i);
            for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1];
            values[at] = value;
        }
        return values[length / 2];
    }
}
