namespace Game;

public static class Frames
{
    public static Action Pause = () => { };

    public static int Version => 1;

    public static void Outer(List<string> log)
    {
        try
        {
            try
            {
                Middle(log);
            }
            catch (Exception caught) when (Matches(caught, log))
            {
                log.Add($"outer old caught {caught.Message}");
            }
        }
        finally
        {
            log.Add("outer old finally");
        }
    }

    private static void Middle(List<string> log)
    {
        try
        {
            try
            {
                Inner(log);
            }
            finally
            {
                log.Add("middle old inner finally");
            }
        }
        catch (InvalidOperationException caught) when (caught.Message == "never")
        {
            log.Add("middle old caught");
        }
        finally
        {
            Cleanup(log);
        }
    }

    private static void Inner(List<string> log)
    {
        using var scope = new Scope("old scope", log);
        try
        {
            Pause();
            Throw();
        }
        catch (ArgumentException caught)
        {
            log.Add($"inner old rethrows {caught.Message}");
            throw new InvalidOperationException($"wrapped {caught.Message}", caught);
        }
    }

    private static bool Matches(Exception caught, List<string> log)
    {
        log.Add($"old filter {caught.Message}");
        return false;
    }

    private static void Cleanup(List<string> log) => log.Add("old cleanup");

    private static void Throw() => throw new ArgumentException("old");
}

public sealed class Scope(string name, List<string> log) : IDisposable
{
    public void Dispose() => log.Add($"{name} disposed the old way");
}
