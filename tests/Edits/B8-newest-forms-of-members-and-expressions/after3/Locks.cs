namespace Game;

public static class Locks
{
    private static readonly Lock gate = new();

    public static string Say(int n)
    {
        lock (gate) { n += 2; }
        using (gate.EnterScope()) n *= 2;
        lock (gate) return n + "" + gate.IsHeldByCurrentThread;
    }
}
