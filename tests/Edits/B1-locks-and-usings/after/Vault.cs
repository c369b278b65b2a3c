namespace Game;

public sealed class Vault : IDisposable
{
    private readonly Lock door = new();
    private readonly List<string> log;

    public Vault(List<string> log) => this.log = log;

    public void Put(int gold)
    {
        lock (door)
        {
            lock (log) log.Add($"lock {gold}, {door.IsHeldByCurrentThread}");
        }
    }

    public static void Visit(List<string> log)
    {
        using var first = new Vault(log);
        using var second = new Vault(log);
        second.Put(2);
    }

    public void Dispose() => log.Add($"closed, {door.IsHeldByCurrentThread}");
}
