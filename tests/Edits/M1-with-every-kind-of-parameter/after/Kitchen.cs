namespace Game;

public unsafe class Kitchen
{
    private int[] pots = [1, 2, 3];

    public string Cook()
    {
        var heat = 2;
        Stir(ref heat, in pots[1], out var taste, pots);
        Pot(0) += heat;
        fixed (int* first = pots)
            return $"{heat} {taste} {pots[0]} {Sum(first, 3)} {Cut("chop it").Length} {Many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17)}";
    }

    private void Stir(ref int heat, in int pot, out string taste, Span<int> all, params ReadOnlySpan<string> spices)
    {
        heat *= 10;
        all[2] = pot + 100;
        taste = $"{spices.Length} spices";
    }

    private ref int Pot(int index) => ref pots[index];

    private static int Sum(int* numbers, int count) => count == 0 ? 0 : *numbers + Sum(numbers + 1, count - 1);

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text) => text[..text.IndexOf(' ')];

    private int Many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q) =>
        a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + pots[0];
}
