using System.Globalization;

namespace Molt.Fuzz;

/// <summary>What to run: chains of random edits, one for each number, from the first on.</summary>
/// <param name="Keep">Where the versions of a chain that failed are written; null for nowhere.</param>
/// <param name="Replay">A folder with a chain's versions to go through again; null for random ones.</param>
internal sealed record FuzzOptions(TimeSpan Time, int First, int Chains, int Edits, string? Keep, bool IsVerbose, string? Replay)
{
    public static FuzzOptions Parse(string[] args)
    {
        var words = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "");
        return new(
            TimeSpan.FromMinutes(Number("--minutes", 10)), Number("--first", 1), Number("--chains", 100_000), Number("--edits", 30), words.GetValueOrDefault("--keep"),
            words.ContainsKey("--verbose"), words.GetValueOrDefault("--replay"));

        int Number(string word, int value) => words.TryGetValue(word, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : value;
    }
}
