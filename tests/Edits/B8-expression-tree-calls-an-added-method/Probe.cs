using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var rule = new Filter(5).Rule().Compile();
        return [string.Join(",", Enumerable.Range(0, 10).Where(rule))];
    }
}
