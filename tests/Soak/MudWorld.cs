using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace Molt.Soak;

/// <summary>The sample Mud in a process of its own, on a port that it picks, over a copy of its scripts.</summary>
internal sealed class MudWorld : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("molt-soak-");
    private readonly Channel<string> edits = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DirectoryInfo repository;
    private readonly Process process;
    private string? reloader;

    public MudWorld(IEnumerable<(string File, string? Text)> additions)
    {
        repository = root.CreateSubdirectory(".git");
        var origin = (string)AppContext.GetData("Mud.Scripts")!;
        foreach (var file in Directory.GetFiles(origin, "*.cs", SearchOption.AllDirectories)) Write(Path.GetRelativePath(origin, file), File.ReadAllText(file));
        foreach (var (file, text) in additions) if (text is not null) Write(file, text);
        process = Process.Start(new ProcessStartInfo((string)AppContext.GetData("Mud.Host")!, ["--port", "0", "--scripts", Scripts])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Log.Add(line.Data ?? "");
        // Who ends this program ends the world, too.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that the host wrote to standard error, and what it said of mistakes.</summary>
    public System.Collections.Concurrent.ConcurrentBag<string> Log { get; } = [];

    public async Task<int> PortAsync()
    {
        if (await Task.WhenAny(port.Task, edits.Reader.WaitToReadAsync().AsTask()).WaitAsync(Patience) == port.Task) return await port.Task;
        throw new SoakException($"the world did not open: {await NextEditAsync()}");
    }

    private string Scripts => Path.Combine(root.FullName, "scripts");

    /// <summary>A file's text; null if it is not there.</summary>
    public string? Read(string file) => Path.Combine(Scripts, file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>
    /// Saves files that belong together; no text for one that is to go. Git's lock says when all are there: between two of them, this
    /// process may have to wait for its turn however long.
    /// </summary>
    public void Save(IReadOnlyList<(string File, string? Text)> files)
    {
        using var together = files.Count > 1 ? File.Create(Path.Combine(repository.FullName, "index.lock"), 1, FileOptions.DeleteOnClose) : null;
        foreach (var (file, text) in files) Restore(file, text);
    }

    /// <summary>Saves one file, or has it gone.</summary>
    public void Restore(string file, string? text)
    {
        if (text is null) File.Delete(Path.Combine(Scripts, file));
        else Save(file, text);
    }

    /// <summary>Saves a file as editors do: written beside the scripts, then moved into place.</summary>
    public void Save(string file, string text)
    {
        var draft = Path.Combine(root.FullName, "draft");
        File.WriteAllText(draft, text);
        File.Move(draft, Path.Combine(Scripts, file), overwrite: true);
    }

    /// <summary>The processor time that the reloader's thread has had.</summary>
    public TimeSpan ReloaderTime()
    {
        reloader ??= Directory.GetDirectories($"/proc/{process.Id}/task").First(thread => File.ReadAllText(Path.Combine(thread, "comm")).Trim() == "Molt");
        var nanoseconds = File.ReadAllText(Path.Combine(reloader, "schedstat")).Split(' ')[0];
        return TimeSpan.FromMicroseconds(long.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1000);
    }

    /// <summary>The next line on what became of an edit.</summary>
    public async Task<string> NextEditAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            return await edits.Reader.ReadAsync(patience.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or ChannelClosedException)
        {
            throw new SoakException(process.HasExited ? $"the world ended with {process.ExitCode}" : "nothing became of an edit");
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        End();
        process.Dispose();
    }

    private void End()
    {
        if (!root.Exists) return;
        process.Kill(entireProcessTree: true);
        root.Delete(recursive: true);
        root.Refresh();
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(Scripts, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Hear(string? line)
    {
        const string Open = "The world is open on 127.0.0.1:";
        if (line is null) edits.Writer.TryComplete();
        else if (line.StartsWith(Open, StringComparison.Ordinal)) port.TrySetResult(int.Parse(line[Open.Length..].Split('.')[0], CultureInfo.InvariantCulture));
        else if (line.StartsWith("[molt] generation 1:", StringComparison.Ordinal)) return;
        else if (line.StartsWith("[molt] ", StringComparison.Ordinal)) edits.Writer.TryWrite(line);
        else Log.Add(line);
    }
}
