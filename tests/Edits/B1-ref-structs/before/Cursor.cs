namespace Game;

public ref struct Cursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;
    private ref int counter;

    public Cursor(ReadOnlySpan<char> text, ref int counter) : this(text) => this.counter = ref counter;

    public bool Next(out char symbol)
    {
        symbol = rest.IsEmpty ? ' ' : rest[0];
        if (rest.IsEmpty) return false;
        rest = rest[1..];
        counter++;
        return true;
    }
}
