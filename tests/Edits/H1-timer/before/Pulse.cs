using System.Threading.Channels;

namespace Game;

public sealed class Pulse : IDisposable
{
    private readonly Channel<string> beats = Channel.CreateUnbounded<string>();
    private readonly Timer timer;

    public Pulse() => timer = new Timer(Beat, "old state", Timeout.Infinite, Timeout.Infinite);

    public async Task<string> NextAsync()
    {
        timer.Change(0, Timeout.Infinite);
        return await beats.Reader.ReadAsync();
    }

    public void Dispose() => timer.Dispose();

    private void Beat(object? state) => beats.Writer.TryWrite($"beat, {state}");
}
