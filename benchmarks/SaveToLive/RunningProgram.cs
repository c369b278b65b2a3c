using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Molt.Benchmarks;

/// <summary>The program in a child process, live by one tool or the other; says when it saw which value.</summary>
internal sealed partial class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryDirectory directory;
    private readonly Process process;
    private readonly BlockingCollection<(long Value, long At)> seen = [];
    private readonly ConcurrentQueue<string> output = new();

    private RunningProgram(string name, TemporaryDirectory directory, Process process)
    {
        (Name, this.directory, this.process) = (name, directory, process);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public static RunningProgram UnderMolt(string sources)
    {
        var copy = Copy(sources);
        var start = new ProcessStartInfo((string)AppContext.GetData("Molt.Command")!, ["run", copy.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new("molt", copy, Process.Start(start)!);
    }

    public static RunningProgram UnderDotnetWatch(string sources)
    {
        var copy = Copy(sources);
        return new("dotnet watch", copy, WatchedProject.Start(copy.Path));
    }

    /// <summary>Waits for the next value that differs from the ones before.</summary>
    public (long Value, long At) Next() => seen.TryTake(out var found, Patience) ? found
        : throw new TimeoutException($"{Name} shows no new value:{Environment.NewLine}{string.Join(Environment.NewLine, output.TakeLast(30))}");

    /// <summary>Saves a file with its number of the edit, and waits for the result.</summary>
    /// <returns>Milliseconds from the write to the first new result.</returns>
    public double Edit(string file, int number)
    {
        var path = Path.Combine(directory.Path, file);
        var text = EditConstant().Replace(File.ReadAllText(path), string.Create(CultureInfo.InvariantCulture, $"const long edit = {number};"));
        var start = Stopwatch.GetTimestamp();
        File.WriteAllText(path, text);
        return Stopwatch.GetElapsedTime(start, Next().At).TotalMilliseconds;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        directory.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        output.Enqueue(line);
        var match = ValueLine().Match(line);
        if (match.Success) seen.Add((Number(match.Groups[1]), Number(match.Groups[2])));
    }

    private static long Number(Group digits) => long.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static TemporaryDirectory Copy(string sources)
    {
        var copy = new TemporaryDirectory();
        foreach (var source in Directory.GetFiles(sources, "*.cs")) copy.Write(Path.GetFileName(source), File.ReadAllText(source));
        return copy;
    }

    [GeneratedRegex(@"value (\d+) at (\d+)")]
    private static partial Regex ValueLine();

    [GeneratedRegex(@"const long edit = \d+;")]
    private static partial Regex EditConstant();
}
