using System.Globalization;

namespace Molt.Fuzz;

/// <summary>What to run.</summary>
/// <param name="Out">Where failures are written.</param>
/// <param name="Chains">For a child process: how many programs it runs; 0 for a process that starts children.</param>
internal sealed record FuzzOptions(double Minutes, int Seed, int Edits, string Out, int Chains, int Workers, bool IsVerbose, bool Shrinks, string? Replay, string? Reduce)
{
    public const string Usage = "Molt.Fuzz [--minutes N] [--seed S] [--edits M] [--out DIR] [--workers W] [--verbose 1] [--shrink 0] [--replay DIR] [--reduce DIR]";

    public static FuzzOptions Parse(string[] args)
    {
        var words = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : throw new FormatException(Usage));
        return new(
            Number("--minutes", 10), (int)Number("--seed", Random.Shared.Next(1_000_000)), (int)Number("--edits", 30), words.GetValueOrDefault("--out") ?? Path.Combine(Path.GetTempPath(), "molt-fuzz-failures"),
            (int)Number("--chains", 0), (int)Number("--workers", Environment.ProcessorCount), words.ContainsKey("--verbose"), Number("--shrink", 1) > 0, words.GetValueOrDefault("--replay"), words.GetValueOrDefault("--reduce"));

        double Number(string word, double value) => words.TryGetValue(word, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : value;
    }
}
