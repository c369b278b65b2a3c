namespace G;
public struct Counter
{
    private int n;
    public readonly int Next() => n + 1;
    public int Value { readonly get => n; set => n = value; }
    public readonly int Peek() => n;
}
