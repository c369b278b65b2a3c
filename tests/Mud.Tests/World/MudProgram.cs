using System.Diagnostics;
using System.Text.RegularExpressions;
using Mud.Host;

namespace Mud.Tests.World;

/// <summary>The sample's program as a process of its own. Killed when disposed.</summary>
internal sealed class MudProgram : IAsyncDisposable
{
    private readonly Process process;

    private MudProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, received) => Lines.Add(received.Data ?? "(the program ended its output)");
        process.ErrorDataReceived += (_, received) => Lines.Add(received.Data ?? "(the program ended its errors)");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal Lines Lines { get; } = new();

    /// <summary>Starts it on a port of its own.</summary>
    internal static MudProgram Start(ScriptCopy scripts) => new(StartProcess("--port", "0", "--scripts", scripts.Folder));

    internal static Process StartProcess(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(MudOptions).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>Waits until players are let in, and gives the port.</summary>
    internal async Task<int> OpenAsync()
    {
        var invitation = await Lines.ExpectAsync("The world is open on");
        return int.Parse(Regex.Match(invitation, @"127\.0\.0\.1:(\d+)").Groups[1].Value);
    }

    /// <summary>Ends it where it stands.</summary>
    internal async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }
}
