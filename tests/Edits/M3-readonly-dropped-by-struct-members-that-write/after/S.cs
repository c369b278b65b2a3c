namespace G;
public struct Counter
{
    private int n;
    public int Next() => ++n;
    public int Value { get => n++; set => n = value; }
    public readonly int Peek() => n;
}
