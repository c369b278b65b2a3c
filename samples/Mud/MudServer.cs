using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Mud.Host.Network;

namespace Mud.Host;

/// <summary>Opens the world to the loopback network until it is disposed.</summary>
internal sealed class MudServer : IAsyncDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Connection, Task> visits = new();
    private readonly TcpListener listener;
    private readonly Game game;
    private readonly Task work;

    private MudServer(Game game, TcpListener listener)
    {
        this.game = game;
        this.listener = listener;
        work = Task.WhenAll(AcceptAsync(), game.LiveAsync(stop.Token));
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    internal static async Task<MudServer> StartAsync(HostOptions options, TextWriter log, CancellationToken cancellation)
    {
        // Before the scripts, so that a port in use is told at once.
        var listener = new TcpListener(IPAddress.Loopback, options.Port);
        listener.Start();
        try
        {
            var game = await Game.OpenAsync(options.Scripts, log, cancellation);
            return new MudServer(game, listener);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    internal static async Task RunAsync(HostOptions options, TextWriter log, CancellationToken cancellation)
    {
        await using var server = await StartAsync(options, log, cancellation);
        await log.WriteLineAsync($"The scripts are in {options.Scripts}");
        await log.WriteLineAsync($"The world is open on 127.0.0.1:{server.Port}. Come in with: nc 127.0.0.1 {server.Port}");
        await server.work.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        foreach (var connection in visits.Keys) connection.Close();
        await Task.WhenAll(visits.Values);
        await game.DisposeAsync();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) await AcceptOneAsync();
        }
        catch (OperationCanceledException)
        {
            // The server is being disposed.
        }
    }

    // Accepting fails when a client gives up first, or when the process has no handle left: both pass.
    private async Task AcceptOneAsync()
    {
        try
        {
            Welcome(new Connection(await listener.AcceptSocketAsync(stop.Token)));
        }
        catch (SocketException failure)
        {
            game.Log($"A client could not be accepted: {failure.Message}");
            await Task.Delay(PauseAfterFailure, stop.Token);
        }
    }

    private void Welcome(Connection connection)
    {
        var visit = new Visit(game, connection).RunAsync();
        visits[connection] = visit;
        visit.ContinueWith(_ => visits.TryRemove(connection, out var _), TaskScheduler.Default);
    }
}
