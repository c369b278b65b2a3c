namespace G;
public struct Counter(int n)
{
    private int n = n;
    public int Next() => ++n;
}
