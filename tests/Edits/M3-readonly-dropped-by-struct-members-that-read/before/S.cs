namespace G;
public struct Counter
{
    private int n;
    public Counter(int n) => this.n = n;
    public readonly int Next() => n + 1;
    public int Value { readonly get => n; set => n = value; }
    public int Auto { get; set; }
    public override readonly string ToString() => $"<{n}>";
}
