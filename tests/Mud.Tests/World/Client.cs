using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mud.Tests.World;

/// <summary>Somebody who plays over the network, as with netcat.</summary>
internal sealed class Client : IAsyncDisposable
{
    private readonly TcpClient connection = new();
    private readonly Lines lines = new();
    private Task reading = Task.CompletedTask;

    /// <summary>Connects, gives a name, and waits to be in the taproom.</summary>
    internal static async Task<Client> EnterAsync(int port, string name)
    {
        var client = await ConnectAsync(port);
        await client.SayAsync(name, expected: $"Hello, {name}.");
        await client.ExpectAsync("Exits: north, east.");
        return client;
    }

    internal static async Task<Client> ConnectAsync(int port)
    {
        var client = new Client();
        await client.connection.ConnectAsync(IPAddress.Loopback, port);
        client.reading = client.ReadAllAsync();
        await client.ExpectAsync("What is your name?");
        return client;
    }

    internal async Task TypeAsync(string line) => await SendAsync(Encoding.ASCII.GetBytes(line + "\n"));

    internal async Task SendAsync(byte[] bytes) => await connection.GetStream().WriteAsync(bytes);

    /// <summary>Types a line and waits for an answer that contains the text.</summary>
    internal async Task<string> SayAsync(string line, string expected)
    {
        await TypeAsync(line);
        return await ExpectAsync(expected);
    }

    internal Task<string> ExpectAsync(string part) => lines.ExpectAsync(part);

    internal Task<string> ExpectMatchAsync(string pattern) => lines.ExpectMatchAsync(pattern);

    /// <summary>Waits until the host has ended the connection.</summary>
    internal Task ExpectEndAsync() => lines.ExpectEndAsync();

    public async ValueTask DisposeAsync()
    {
        connection.Dispose();
        await reading;
    }

    private async Task ReadAllAsync()
    {
        try
        {
            using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII);
            while (await reader.ReadLineAsync() is { } line) lines.Add(line);
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            lines.Add($"(the connection broke: {end.Message})");
        }
        finally
        {
            lines.End();
        }
    }
}
