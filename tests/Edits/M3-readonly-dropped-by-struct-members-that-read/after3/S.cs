namespace G;
public struct Counter
{
    private int n;
    public Counter(int n) => this.n = n;
    public int Next() => n + 3;
    public int Value { get => n * 3; set => n = value * 2; }
    public int Auto { get; set; }
    public override readonly string ToString() => $"[{n}!]";
}
