using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mud.Host;

namespace Mud.Tests.World;

/// <summary>The sample's host in this process, on a port of its own, over scripts of its own.</summary>
internal sealed class OpenWorld : IAsyncDisposable
{
    private readonly ScriptCopy scripts;
    private readonly IHost host;
    private readonly int port;

    private OpenWorld(ScriptCopy scripts, IHost host, Lines log) =>
        (this.scripts, this.host, port, Log) = (scripts, host, host.Services.GetRequiredService<MudServer>().Port, log);

    internal ScriptCopy Scripts => scripts;

    internal Lines Log { get; }

    internal static Task<OpenWorld> StartAsync() => StartAsync(new ScriptCopy(), new Lines());

    internal static async Task<OpenWorld> StartAsync(ScriptCopy scripts, Lines log)
    {
        try
        {
            var host = MudHost.Build(new MudOptions(Port: 0, scripts.Folder), new LineLog(log));
            await host.StartAsync(TestContext.Current.CancellationToken);
            return new OpenWorld(scripts, host, log);
        }
        catch
        {
            scripts.Dispose();
            throw;
        }
    }

    internal Task<Client> EnterAsync(string name) => Client.EnterAsync(port, name);

    internal Task<Client> ConnectAsync() => Client.ConnectAsync(port);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        scripts.Dispose();
    }
}
