namespace Game;

public static class Locks
{
    private static readonly Lock gate = new();

    public static string Say(int n)
    {
        lock (gate) { n += 2; }
        var l = () => { lock (gate) { return n * 2; } };
        n += l();
        lock (gate) return n + "" + gate.IsHeldByCurrentThread;
    }
}
