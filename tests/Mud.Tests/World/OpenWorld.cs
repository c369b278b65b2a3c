using Mud.Host;

namespace Mud.Tests.World;

/// <summary>The sample's host in this process, on a port of its own, over scripts of its own.</summary>
internal sealed class OpenWorld : IAsyncDisposable
{
    private readonly ScriptCopy scripts;
    private readonly MudServer server;

    private OpenWorld(ScriptCopy scripts, MudServer server, Lines log) =>
        (this.scripts, this.server, Log) = (scripts, server, log);

    internal ScriptCopy Scripts => scripts;

    internal Lines Log { get; }

    internal static Task<OpenWorld> StartAsync() => StartAsync(new ScriptCopy(), new Lines());

    internal static async Task<OpenWorld> StartAsync(ScriptCopy scripts, Lines log)
    {
        try
        {
            var options = new HostOptions(Port: 0, scripts.Folder);
            var server = await MudServer.StartAsync(options, new LineLog(log), TestContext.Current.CancellationToken);
            return new OpenWorld(scripts, server, log);
        }
        catch
        {
            scripts.Dispose();
            throw;
        }
    }

    internal Task<Client> EnterAsync(string name) => Client.EnterAsync(server.Port, name);

    internal Task<Client> ConnectAsync() => Client.ConnectAsync(server.Port);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        scripts.Dispose();
    }
}
