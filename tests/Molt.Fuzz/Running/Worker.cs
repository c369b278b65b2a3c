using Molt.Fuzz.Shrinking;

namespace Molt.Fuzz.Running;

/// <summary>A child process: some programs, one after the other. A program that ends the process costs no more than these.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(FuzzOptions options)
    {
        if (options.IsVerbose) Chain.Rejected = (_, errors) => Console.WriteLine($"rejected\t{errors[0].Id} {errors[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture)} {Line(errors[0])}");
        var end = DateTime.UtcNow + TimeSpan.FromMinutes(options.Minutes);
        for (var seed = options.Seed; seed < options.Seed + options.Chains && DateTime.UtcNow < end; seed++)
        {
            Console.WriteLine($"seed\t{seed}");
            var tally = new Tally();
            await using var chain = new Chain(seed, options.Edits, Path.Combine(options.Out, $"{seed}", "running"), tally);
            if (await chain.RunAsync() is { } failure) await ReportAsync(options, seed, chain, failure, tally);
            foreach (var line in tally.Lines()) Console.WriteLine(line);
        }
        return 0;
    }

    private static async Task ReportAsync(FuzzOptions options, int seed, Chain chain, Failure failure, Tally tally)
    {
        tally.Fail();
        Console.WriteLine($"SEED {seed} ({chain.Mode}): {failure}\n  by: {chain.Versions[^1].Edit}");
        var folder = Path.Combine(options.Out, $"{seed}");
        Recording.Write(Path.Combine(folder, "whole"), chain.Versions, chain.Mode, failure);
        if (options.Shrinks) await ShrinkAsync(folder, chain.Versions, chain.Mode, failure);
    }

    /// <summary>Shrinks what was recorded by a run that did not.</summary>
    public static async Task<int> ReduceAsync(string recorded, string folder)
    {
        var (versions, mode) = Recording.Read(recorded);
        if (await Replay.RunAsync(versions, mode) is not { } failure) return 0;
        Console.WriteLine(failure);
        await ShrinkAsync(folder, versions, mode, failure);
        return 1;
    }

    private static async Task ShrinkAsync(string folder, IReadOnlyList<Version> versions, LiveMode mode, Failure failure)
    {
        var shrunk = await new Shrinker(mode, failure).ShrinkAsync(versions);
        Recording.Write(Path.Combine(folder, "shrunk"), shrunk.Versions, mode, shrunk.Failure);
        CaseFolder.Write(Path.Combine(folder, "case"), shrunk.Versions, shrunk.Failure);
        Console.WriteLine($"shrunk to {shrunk.Versions.Count} versions in {folder}: {shrunk.Failure}");
    }

    private static string Line(Microsoft.CodeAnalysis.Diagnostic error) =>
        error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() is { } line ? line[..Math.Min(300, line.Length)] : "";
}
