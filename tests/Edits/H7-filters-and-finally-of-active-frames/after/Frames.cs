namespace Game;

public static class Frames
{
    public static Action Pause = () => { };

    public static int Version => 2;

    public static void Outer(List<string> log)
    {
        try
        {
            Middle(log);
        }
        catch (Exception caught) when (Matches(caught, log))
        {
            log.Add($"outer new caught {caught.Message}");
        }
    }

    private static void Middle(List<string> log)
    {
        try
        {
            Inner(log);
        }
        catch (InvalidOperationException)
        {
            log.Add("middle new caught");
            throw;
        }
        finally
        {
            Cleanup(log);
        }
    }

    private static void Inner(List<string> log)
    {
        try
        {
            using var scope = new Scope("new scope", log);
            Throw();
        }
        catch (ArgumentException caught)
        {
            throw new InvalidOperationException($"newly wrapped {caught.Message}", caught);
        }
    }

    private static bool Matches(Exception caught, List<string> log)
    {
        log.Add($"new filter {caught.Message}");
        return true;
    }

    private static void Cleanup(List<string> log) => log.Add("new cleanup");

    private static void Throw() => throw new ArgumentException("new");
}

public sealed class Scope(string name, List<string> log) : IDisposable
{
    public void Dispose() => log.Add($"{name} disposed the new way");
}
