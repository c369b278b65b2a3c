using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var log = new List<string>();
        try
        {
            Cleanup.Run(2, log);
        }
        catch (Exception problem)
        {
            log.Add(problem.Message);
        }
        return log;
    }
}
