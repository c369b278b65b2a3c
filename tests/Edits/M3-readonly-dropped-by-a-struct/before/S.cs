namespace G;
public readonly struct Counter(int n)
{
    private readonly int n = n;
    public int Next() => n + 1;
}
