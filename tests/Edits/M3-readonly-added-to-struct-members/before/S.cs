namespace G;
public struct Counter
{
    public int n;
    public int Next() => ++n;
    public int Get() => Next();
    public readonly int ViaGet() => Get();
}
public static class Use { public static int In(in Counter c) { c.Get(); return c.Get(); } }
