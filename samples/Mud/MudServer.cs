using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Mud.Host.Network;

namespace Mud.Host;

/// <summary>Opens the world to the loopback network for as long as the program runs.</summary>
internal sealed class MudServer(Game game, MudOptions options, TextWriter log) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<Connection, Task> visits = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, options.Port);

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        listener.Start();
        return Task.CompletedTask;
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await game.OpenAsync(cancellationToken);
        log.WriteLine($"The scripts are in {options.Scripts}");
        log.WriteLine($"The world is open on 127.0.0.1:{Port}. Come in with: nc 127.0.0.1 {Port}");
        await base.StartAsync(cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        listener.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(AcceptAsync(stoppingToken), game.LiveAsync(stoppingToken));
        foreach (var connection in visits.Keys) connection.Close();
        await Task.WhenAll(visits.Values);
    }

    private async Task AcceptAsync(CancellationToken stop)
    {
        try
        {
            while (true) await AcceptOneAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    // Accepting fails when a client gives up first, or when the process has no handle left: both pass.
    private async Task AcceptOneAsync(CancellationToken stop)
    {
        try
        {
            Welcome(new Connection(await listener.AcceptSocketAsync(stop)));
        }
        catch (SocketException failure)
        {
            game.Log($"A client could not be accepted: {failure.Message}");
            await Task.Delay(PauseAfterFailure, stop);
        }
    }

    private void Welcome(Connection connection)
    {
        var visit = new Visit(game, connection).RunAsync();
        visits[connection] = visit;
        visit.ContinueWith(_ => visits.TryRemove(connection, out var _), TaskScheduler.Default);
    }
}
