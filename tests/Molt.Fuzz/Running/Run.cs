using System.Diagnostics;
using System.Globalization;

namespace Molt.Fuzz.Running;

/// <summary>Keeps child processes at work until the time is over, and sums up.</summary>
internal static class Run
{
    // Enough for a child's compiler to become fast, few enough that what one leaks is soon gone.
    private const int ChainsOfAChild = 40;

    // Programs take some seconds; one that takes so long waits for something that never comes. Shrinking one may take as long as it likes.
    private static readonly TimeSpan LongestProgram = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(FuzzOptions options)
    {
        Console.WriteLine($"seed {options.Seed}, {options.Minutes} minutes, {options.Edits} edits a program, {options.Workers} processes; failures go to {options.Out}");
        var (tally, watch) = (new Tally(), Stopwatch.StartNew());
        var next = options.Seed - ChainsOfAChild;
        await Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed.TotalMinutes < options.Minutes)
            {
                await ChildAsync(options, Interlocked.Add(ref next, ChainsOfAChild), options.Minutes - watch.Elapsed.TotalMinutes, tally);
                Console.WriteLine($"{watch.Elapsed:hh\\:mm\\:ss} {tally.Summary(watch.Elapsed).Split('\n')[0]}");
            }
        })));
        Console.WriteLine(tally.Summary(watch.Elapsed));
        return tally.Failures == 0 && tally.Edits > 0 ? 0 : 1;
    }

    private static async Task ChildAsync(FuzzOptions options, int seed, double minutes, Tally tally)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [
            "--chains", ChainsOfAChild.ToString(CultureInfo.InvariantCulture), "--seed", seed.ToString(CultureInfo.InvariantCulture), "--edits", options.Edits.ToString(CultureInfo.InvariantCulture),
            "--minutes", minutes.ToString(CultureInfo.InvariantCulture), "--out", options.Out, "--shrink", options.Shrinks ? "1" : "0"])
        { RedirectStandardOutput = true };
        // Two processes share the machine: background threads for the collector and the JIT's own are as many as one needs.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var child = Process.Start(start)!;
        var last = "none";
        using var patience = new CancellationTokenSource(LongestProgram);
        try
        {
            while (await child.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                var (isNext, isCount) = (line.StartsWith("seed\t", StringComparison.Ordinal), line.StartsWith("tally\t", StringComparison.Ordinal));
                patience.CancelAfter(isNext || isCount ? LongestProgram : Timeout.InfiniteTimeSpan);
                if (isNext) last = line[5..];
                else if (isCount) tally.Add(line);
                else Console.WriteLine(line);
            }
            await child.WaitForExitAsync();
            if (child.ExitCode == 0) return;
            Console.WriteLine($"SEED {last}: the process ended with code {child.ExitCode}");
        }
        catch (OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
            Console.WriteLine($"SEED {last}: not over after {LongestProgram.TotalMinutes} minutes; what was saved is in {Path.Combine(options.Out, last, "running")}");
        }
        tally.Fail();
    }
}
