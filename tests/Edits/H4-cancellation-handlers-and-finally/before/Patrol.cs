namespace Game;

public static class Patrol
{
    public static async Task Cancelled(CancellationToken token, List<string> log)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            log.Add("stopped");
        }
    }

    public static async Task InCatch(Gate gate, List<string> log)
    {
        try
        {
            throw new InvalidOperationException("arrow");
        }
        catch (InvalidOperationException exception)
        {
            await gate.Wait();
            log.Add($"hurt by {exception.Message}");
        }
        log.Add("mended");
    }

    public static async Task<int> InFinally(Gate gate, List<string> log)
    {
        var steps = 7;
        try
        {
            steps++;
            return steps;
        }
        finally
        {
            await gate.Wait();
            log.Add($"left after {steps}");
        }
    }

    public static async Task Around(Gate gate, List<string> log)
    {
        await using var door = new Door(log, "left");
        try
        {
            await gate.Wait();
            throw new InvalidOperationException("hurt");
        }
        catch (InvalidOperationException exception) when (exception.Message.Length > 3)
        {
            log.Add($"caught {exception.Message}");
        }
        finally
        {
            log.Add("mended");
        }
    }
}

public sealed class Door(List<string> log, string text) : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        log.Add($"door {text}");
        return ValueTask.CompletedTask;
    }
}
