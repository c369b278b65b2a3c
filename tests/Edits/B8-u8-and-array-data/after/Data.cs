using System.Text;

namespace Game;

public static class Data
{
    public static string Text() => Encoding.UTF8.GetString("grüße an alle"u8) + Encoding.UTF8.GetString("hello"u8);

    public static int Primes() => new[] { 13, 17, 19, 23, 29, 31, 37 }.Sum() + new long[] { 1, 2, 3, 4 }.Length;

    public static int Grid() => new[,] { { 1, 2, 3 }, { 3, 4, 50 }, { 6, 7, 8 } }[1, 2] + new int[][] { [1, 2, 3, 4], [5] }[0][3];

    public static ReadOnlySpan<byte> Bytes => [200, 100, 50, 25, 12];
}
