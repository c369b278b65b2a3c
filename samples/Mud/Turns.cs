namespace Mud.Host;

/// <summary>
/// Lets one thing happen in the world at a time, so that scripts need no locks: a player's line, a heartbeat, an arrival.
/// Those who wait get their turn in the order in which they came.
/// </summary>
internal sealed class Turns : IDisposable
{
    // Guards the world: every object that the scripts made.
    private readonly SemaphoreSlim turn = new(1);

    internal async Task<T> TakeAsync<T>(Func<T> action)
    {
        await turn.WaitAsync();
        try
        {
            return action();
        }
        finally
        {
            turn.Release();
        }
    }

    internal Task TakeAsync(Action action) => TakeAsync(() =>
    {
        action();
        return true;
    });

    public void Dispose() => turn.Dispose();
}
