using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var bell = new Bell();
        var log = new List<string>();
        Action<int> listener = times => log.Add($"rung {times}");
        bell.Rung += listener;
        log.Add(bell.Ring(1));
        bell.Rung -= listener;
        log.Add(bell.Ring(2));
        return log;
    }
}
