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
            log.Add("ended");
        }
        log.Add("in the handler");
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
            log.Add("in the handler");
            log.Add($"struck by {exception.Message}");
        }
        log.Add("healed");
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
            log.Add("in the handler");
            log.Add($"gone after {steps}");
        }
    }

    public static async Task Around(Gate gate, List<string> log)
    {
        await using var door = new Door(log, "gone");
        try
        {
            await gate.Wait();
            log.Add("in the handler");
            throw new InvalidOperationException("struck");
        }
        catch (InvalidOperationException exception) when (exception.Message.Length > 3)
        {
            log.Add($"caught {exception.Message}");
        }
        finally
        {
            log.Add("healed");
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
