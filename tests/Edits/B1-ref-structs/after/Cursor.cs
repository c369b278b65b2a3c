namespace Game;

public ref struct Cursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;
    private ref int counter;

    public Cursor(ReadOnlySpan<char> text, ref int counter) : this(text) => this.counter = ref counter;

    public bool Next(out char symbol)
    {
        symbol = '?';
        if (rest.Length < 2) return false;
        symbol = char.ToUpperInvariant(rest[^1]);
        rest = rest[..^1];
        counter += 10;
        return true;
    }
}
