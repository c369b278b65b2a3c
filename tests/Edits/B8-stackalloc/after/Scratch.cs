namespace Game;

public static class Scratch
{
    public static string Hex(byte value)
    {
        ReadOnlySpan<int> weights = stackalloc int[] { 3, 1, 4, 1, 5, 9, 2, 6 };
        Span<char> text = stackalloc char[8];
        text.Fill('.');
        for (var i = 0; i < text.Length; i++)
            if ((value >> i & 1) == 1) text[i] = (char)('0' + weights[i]);
        return text.ToString();
    }
}
