namespace Game;

public sealed class Vault : IDisposable
{
    private readonly Lock door = new();
    private readonly List<string> log;

    public Vault(List<string> log) => this.log = log;

    public void Put(int gold)
    {
        lock (door) log.Add($"put {gold}");
    }

    public static void Visit(List<string> log)
    {
        using (var vault = new Vault(log)) vault.Put(1);
    }

    public void Dispose() => log.Add("closed");
}
