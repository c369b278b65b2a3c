using System.Diagnostics;
using Xunit;

namespace Molt.Cli.Tests.Processes;

/// <summary>The built command <c>molt</c> as a child process.</summary>
internal sealed class MoltProcess : IDisposable
{
    /// <summary>The program that gives another one a terminal.</summary>
    public const string Terminal = "/usr/bin/script";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private MoltProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        Output = new LineReader(process.StandardOutput);
        Error = new LineReader(process.StandardError);
    }

    public LineReader Output { get; }

    public LineReader Error { get; }

    public StreamWriter Input => process.StandardInput;

    /// <summary>Starts it with these arguments.</summary>
    public static MoltProcess Start(params string[] arguments) => StartIn(Path.GetTempPath(), arguments);

    /// <summary>Starts it with an environment variable.</summary>
    public static MoltProcess StartWith((string Name, string Value) variable, params string[] arguments)
    {
        var start = Prepare(Path.GetTempPath(), Command(), arguments);
        start.Environment[variable.Name] = variable.Value;
        return new MoltProcess(start);
    }

    /// <summary>Starts it in a working directory.</summary>
    public static MoltProcess StartIn(string directory, params string[] arguments) => StartProgram(directory, Command(), arguments);

    /// <summary>Runs it as one command of the shell, for redirections.</summary>
    public static Task<MoltResult> RunInShellAsync(params string[] words) => RunShellAsync($"{Command()} {string.Join(' ', words)}");

    /// <summary>Runs it on a terminal, all of whose text is the result's output.</summary>
    public static Task<MoltResult> RunOnTerminalAsync(string environment, params string[] words) =>
        RunShellAsync($"{environment} {Terminal} -qec '{Command()} {string.Join(' ', words)}' /dev/null");

    /// <summary>Starts it, waits for its end, and gives all that it wrote.</summary>
    public static async Task<MoltResult> RunAsync(params string[] arguments)
    {
        using var molt = Start(arguments);
        return await molt.ResultAsync();
    }

    /// <summary>Waits for its end, without more input, and gives all that it wrote.</summary>
    public async Task<MoltResult> ResultAsync()
    {
        Input.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return new MoltResult(process.ExitCode, await Output.AllAsync(), await Error.AllAsync());
    }

    /// <summary>Says a line to the program.</summary>
    public async Task SayAsync(string line)
    {
        await Input.WriteLineAsync(line);
        await Input.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a signal by its name, such as TERM.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString()]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static async Task<MoltResult> RunShellAsync(string command)
    {
        using var shell = StartProgram(Path.GetTempPath(), "/bin/sh", ["-c", command]);
        return await shell.ResultAsync();
    }

    private static MoltProcess StartProgram(string directory, string program, string[] arguments) => new(Prepare(directory, program, arguments));

    private static ProcessStartInfo Prepare(string directory, string program, string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = directory,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    // artifacts/bin/Molt.Cli.Tests/<configuration>/ has the command's own folder as its cousin.
    private static string Command()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var name = OperatingSystem.IsWindows() ? "molt.exe" : "molt";
        return Path.Combine(here.Parent!.Parent!.FullName, "Molt.Cli", here.Name, name);
    }
}
