using System.Diagnostics;
using Molt.Fuzz.Running;
using Version = Molt.Fuzz.Running.Version;

namespace Molt.Fuzz.Shrinking;

/// <summary>Makes a failing chain smaller for as long as it fails the same way: fewer saves first, then fewer declarations, then fewer statements.</summary>
internal sealed class Shrinker(LiveMode mode, Failure wanted)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private List<Version> versions = [];
    private Failure? failure;

    /// <summary>Tells of the failure of versions; by default, by running them.</summary>
    public Func<IReadOnlyList<Version>, Task<Failure?>> Run { get; init; } = versions => Replay.RunAsync(versions, mode);

    public async Task<(IReadOnlyList<Version> Versions, Failure Failure)> ShrinkAsync(IReadOnlyList<Version> story)
    {
        (versions, failure) = ([.. story], wanted);
        // A failure that does not come back is written as it is.
        if (!await FailsAsync(versions)) return (versions, wanted);
        await FewerSavesAsync();
        for (var before = 0; before != Size(); )
        {
            before = Size();
            await FewerAsync(Reductions.Types);
            await FewerAsync(Reductions.Members);
            await FewerAsync(Reductions.Bodies);
            await FewerAsync(Reductions.Members);
            await FewerAsync(Reductions.Statements);
            await FewerAsync(Reductions.Questions);
            await FewerAsync(Reductions.Expressions);
            await FewerSavesAsync();
        }
        return (versions, failure ?? wanted);
    }

    private int Size() => versions.Sum(version => version.Files.Sum(file => file.Value.Length));

    private async Task<bool> FailsAsync(List<Version> candidate)
    {
        if (watch.Elapsed > Limit || candidate.Count == 0 || await Run(candidate) is not { } found || found.Kind != wanted.Kind) return false;
        versions = candidate;
        failure = found;
        return true;
    }

    private async Task FewerSavesAsync()
    {
        await FailsAsync([.. versions.Take(failure!.Step + 1)]);
        for (var size = Math.Max(1, versions.Count / 2); size > 0; size /= 2)
        {
            for (var start = versions.Count - size - 1; start >= 0; start -= size)
            {
                if (versions.Count > size) await FailsAsync([.. versions.Where((_, index) => index < start || index >= start + size)]);
            }
        }
    }

    // Delta debugging: halves first, then quarters, down to single ones.
    private async Task FewerAsync(Func<IReadOnlyList<Version>, IReadOnlyList<Reduction>> find)
    {
        var reductions = find(versions);
        for (var size = Math.Max(1, reductions.Count / 2); size > 0; size /= 2)
        {
            var left = new List<Reduction>();
            foreach (var chunk in reductions.Chunk(size))
            {
                if (!await WithoutAsync(chunk)) left.AddRange(chunk);
            }
            reductions = left;
        }
    }

    private async Task<bool> WithoutAsync(IReadOnlyList<Reduction> chunk)
    {
        var candidate = versions.Select(version => chunk.Aggregate(version, (one, reduction) => reduction.Apply(one))).ToList();
        return candidate.Zip(versions).Any(pair => !ReferenceEquals(pair.First, pair.Second)) && await FailsAsync(candidate);
    }
}
