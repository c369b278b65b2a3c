namespace Game;

public static class Scratch
{
    public static string Hex(byte value)
    {
        Span<char> text = stackalloc char[2];
        value.TryFormat(text, out _, "x2");
        return new string(text);
    }
}
