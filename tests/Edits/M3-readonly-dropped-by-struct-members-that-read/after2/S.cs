namespace G;
public struct Counter
{
    private int n;
    public Counter(int n) => this.n = n;
    public int Next() => n + 2;
    public int Value { get => n * 2; set => n = value; }
    public int Auto { get => field + 1; set; }
    public override string ToString() => $"[{++n}]";
}
