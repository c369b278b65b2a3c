using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Ship first = new(), second = new("Bounty", 5);
        return [$"{first.Name} {first.Masts}", $"{second.Name} {second.Masts}"];
    }
}
