using System.Text;

namespace Game;

public static class Data
{
    public static string Text() => Encoding.UTF8.GetString("hello"u8);

    public static int Primes() => new[] { 2, 3, 5, 7, 11 }.Sum();

    public static int Grid() => new[,] { { 1, 2 }, { 3, 4 } }[1, 0];

    public static ReadOnlySpan<byte> Bytes => [1, 2, 3];
}
