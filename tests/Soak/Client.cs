using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Molt.Soak;

/// <summary>A connection to the world, as with netcat. Lines that nobody asked for are passed over.</summary>
internal sealed class Client : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TcpClient connection = new();
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly Queue<string> recent = new();

    /// <summary>Comes in under a name.</summary>
    public static async Task<Client> EnterAsync(int port, string name)
    {
        var client = new Client();
        await client.connection.ConnectAsync(IPAddress.Loopback, port);
        _ = client.ReadAllAsync();
        await client.ExpectAsync("What is your name?");
        await client.AskAsync(name, $"Hello, {name}.");
        return client;
    }

    /// <summary>Types a line, and waits for one that begins with a text.</summary>
    /// <exception cref="SoakException">None came, or the connection is over.</exception>
    public async Task<string> AskAsync(string line, string expected)
    {
        try
        {
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line + "\n"));
        }
        catch (IOException failure)
        {
            throw new SoakException($"'{line}' could not be sent: {failure.Message}");
        }
        return await ExpectAsync(expected);
    }

    public void Dispose() => connection.Dispose();

    private async Task<string> ExpectAsync(string expected)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                var line = await lines.Reader.ReadAsync(patience.Token);
                if (line.StartsWith(expected, StringComparison.Ordinal)) return line;
                Remember(line);
                if (line.StartsWith("Something goes wrong", StringComparison.Ordinal)) throw new SoakException($"wanted '{expected}', got: {line}");
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ChannelClosedException)
        {
            var why = end is ChannelClosedException ? "the connection was dropped" : "no answer came";
            throw new SoakException($"{why} while waiting for '{expected}', after: {string.Join(" / ", recent)}");
        }
    }

    private void Remember(string line)
    {
        recent.Enqueue(line);
        if (recent.Count > 8) recent.Dequeue();
    }

    private async Task ReadAllAsync()
    {
        try
        {
            using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII);
            while (await reader.ReadLineAsync() is { } line) lines.Writer.TryWrite(line);
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // Whoever waits for a line is told below.
        }
        finally
        {
            lines.Writer.TryComplete();
        }
    }
}
