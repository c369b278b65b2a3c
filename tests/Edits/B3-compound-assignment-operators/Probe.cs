using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var tally = new Tally();
        tally += 5;
        var first = string.Join(",", tally.Numbers);
        tally++;
        tally += 6;
        return [first, string.Join(",", tally.Numbers)];
    }
}
