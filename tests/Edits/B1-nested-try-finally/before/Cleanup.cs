namespace Game;

public static class Cleanup
{
    public static string Run(int depth, List<string> log)
    {
        try
        {
            if (depth == 0) throw new InvalidOperationException("bottom");
            return Run(depth - 1, log);
        }
        finally
        {
            log.Add($"out {depth}");
        }
    }
}
