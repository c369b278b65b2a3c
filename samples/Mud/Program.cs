using System.Net.Sockets;
using Mud.Host;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    await MudServer.RunAsync(HostOptions.Parse(args), Console.Out, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (Exception failure) when (failure is FormatException or IOException or ArgumentException or SocketException)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
