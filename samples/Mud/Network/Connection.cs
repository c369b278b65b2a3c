using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Mud.Host.Network;

/// <summary>One client: lines come in one by one, text goes out without anybody waiting for it.</summary>
internal sealed class Connection : ISession
{
    // One who does not read for so many sends is gone, or means harm.
    private const int LongestBacklog = 1000;

    // How long a client may take for its last lines after its connection was ended.
    private static readonly TimeSpan LastLines = TimeSpan.FromSeconds(2);

    private readonly Channel<string> outgoing = Channel.CreateBounded<string>(
        new BoundedChannelOptions(LongestBacklog) { SingleReader = true });
    private readonly CancellationTokenSource closing = new(); // has no timer, so nothing that disposing would free
    private readonly TelnetLines lines = new();
    private readonly Socket socket;

    internal Connection(Socket socket) => this.socket = socket;

    public void Send(string text)
    {
        if (!outgoing.Writer.TryWrite(text)) Close();
    }

    public void Close()
    {
        // Not Cancel, which would run the reader's rest within the caller's turn in the world.
        if (outgoing.Writer.TryComplete()) closing.CancelAsync();
    }

    /// <summary>Hands each line that comes in to <paramref name="take"/>, until either side ends the connection.</summary>
    internal async Task RunAsync(Func<string, Task> take)
    {
        var writing = WriteAllAsync();
        await ReadAllAsync(take);
        Close();
        await writing;
        socket.Dispose();
    }

    private async Task ReadAllAsync(Func<string, Task> take)
    {
        var buffer = new byte[1024];
        while (!closing.IsCancellationRequested && await ReadAsync(buffer) is > 0 and var count)
            foreach (var line in lines.Read(buffer.AsSpan(0, count)))
                if (!closing.IsCancellationRequested) await take(line);
    }

    // A connection that broke reads as one that ended.
    private async Task<int> ReadAsync(Memory<byte> buffer)
    {
        try
        {
            return await socket.ReceiveAsync(buffer, closing.Token);
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException)
        {
            return 0;
        }
    }

    private async Task WriteAllAsync()
    {
        using var patience = new CancellationTokenSource();
        using var ending = closing.Token.Register(() => patience.CancelAfter(LastLines));
        try
        {
            await foreach (var text in outgoing.Reader.ReadAllAsync(patience.Token))
                await SendAsync(text, patience.Token);
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException)
        {
            Close();
        }
    }

    private async Task SendAsync(string text, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> bytes = Encoding.ASCII.GetBytes(text.ReplaceLineEndings("\r\n") + "\r\n");
        while (bytes.Length > 0) bytes = bytes[await socket.SendAsync(bytes, cancellation)..];
    }
}
