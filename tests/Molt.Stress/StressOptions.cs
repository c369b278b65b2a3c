using System.Globalization;

namespace Molt.Stress;

/// <summary>How long to edit, under how many threads, and which edits.</summary>
internal sealed record StressOptions(TimeSpan Time, int Threads, int Seed)
{
    public static StressOptions Parse(string[] args)
    {
        var words = args.Chunk(2).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
        return new(TimeSpan.FromSeconds(words.GetValueOrDefault("--seconds", 60)), words.GetValueOrDefault("--threads", 16), words.GetValueOrDefault("--seed", 1));
    }
}
