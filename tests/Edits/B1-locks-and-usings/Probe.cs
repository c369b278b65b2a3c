using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var log = new List<string>();
        Vault.Visit(log);
        return log;
    }
}
