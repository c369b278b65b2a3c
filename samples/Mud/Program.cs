using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Mud.Host;

try
{
    using var host = MudHost.Build(MudOptions.Parse(args), Console.Out);
    await host.RunAsync();
    return 0;
}
catch (OperationCanceledException)
{
    return 0; // ended while it was still starting
}
catch (Exception failure) when (failure is FormatException or IOException or OptionsValidationException or SocketException)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
