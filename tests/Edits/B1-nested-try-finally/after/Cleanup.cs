namespace Game;

public static class Cleanup
{
    public static string Run(int depth, List<string> log)
    {
        for (var turn = 0; ; turn++)
        {
            try
            {
                try
                {
                    if (depth == 0) throw new InvalidOperationException("floor");
                    if (turn == 0) continue;
                    return Run(depth - 1, log);
                }
                catch (InvalidOperationException problem) when (depth == 1)
                {
                    log.Add($"caught {problem.Message}");
                    throw new ArgumentException($"from {depth}", problem);
                }
                finally
                {
                    log.Add($"inner {depth}.{turn}");
                }
            }
            finally
            {
                log.Add($"outer {depth}.{turn}");
            }
        }
    }
}
