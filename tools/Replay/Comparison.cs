using System.Collections.Immutable;
using Molt.Calling;
using Molt.Replay.Tests;
using Molt.Replay.Worlds;

namespace Molt.Replay;

/// <summary>What a comparison found.</summary>
internal sealed record Findings(int Tests, int Passed, int Unknown, int Unstable, ImmutableArray<string> Different)
{
    /// <summary>Differences that are gone once the static initializers run again which the reports had named.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];
}

/// <summary>Runs the tests live and cold.</summary>
/// <param name="limit">How long a test may take.</param>
/// <param name="tell">Told of what is done, before it is done.</param>
internal sealed class Comparison(TimeSpan limit, Action<string> tell)
{
    private const int MostErrors = 5;
    private const string Missing = "is not there";

    /// <param name="live">What took the edits.</param>
    /// <param name="remarks">What its reports remarked on since it was started.</param>
    public Findings Compare(LiveScripts live, IReadOnlyCollection<string> remarks)
    {
        var generation = live.Generation;
        var classes = TestClass.Among(new LiveMembers(generation).AllTypes());
        var (answers, _) = TestRun.Of(classes, NewRun(live, "live", wanted: null));
        tell("emit cold");
        var (image, errors) = ColdScripts.Emit(generation.Candidate.Compilation);
        // The emitter of deltas looks at what an edit is about: where files are held back, the rest must be right all the same.
        if (image is null) return new(0, 0, 0, 0, [.. errors.Take(MostErrors).Select(error => $"what is live does not compile: {error}")]);
        var (expected, unknown) = RunCold(image, classes, wanted: null);
        var suspects = Differing(expected, answers);
        var unstable = suspects.IsEmpty ? suspects : Unstable(image, classes, expected, suspects);
        var different = suspects.Except(unstable);
        var kept = different.IsEmpty ? different : Kept(live, classes, remarks, different, expected);
        ImmutableArray<string> Shown(IEnumerable<string> names) => [.. names.Select(name => $"{name}: cold {Of(expected, name)}, live {Of(answers, name)}")];
        return new(expected.Count, expected.Values.Count(outcome => outcome == TestRun.Passed), unknown, unstable.Count, Shown(different.Except(kept))) { Kept = Shown(kept) };
    }

    // Static state stays, as the contract has it, and the report says so. With the values of now live must equal cold.
    private ImmutableSortedSet<string> Kept(
        LiveScripts live, ImmutableArray<TestClass> classes, IReadOnlyCollection<string> remarks, ImmutableSortedSet<string> different, ImmutableSortedDictionary<string, string> expected)
    {
        tell("run static initializers again");
        if (!live.RunInitializersAgain(remarks)) return different.Clear();
        var (again, _) = TestRun.Of(classes, NewRun(live, "live again", different));
        return [.. different.Where(name => Of(expected, name) == Of(again, name))];
    }

    // Run again, and for themselves: what depends on a clock, on chance, or on which tests ran before says nothing.
    private ImmutableSortedSet<string> Unstable(byte[] image, ImmutableArray<TestClass> classes, ImmutableSortedDictionary<string, string> expected, ImmutableSortedSet<string> suspects)
    {
        var (again, _) = RunCold(image, classes, suspects);
        return [.. suspects.Where(name => Of(expected, name) != Of(again, name))];
    }

    private (ImmutableSortedDictionary<string, string> Outcomes, int Unknown) RunCold(byte[] image, ImmutableArray<TestClass> classes, IReadOnlySet<string>? wanted)
    {
        using var cold = new ColdScripts(image);
        return TestRun.Of(classes, NewRun(cold, "cold", wanted));
    }

    private TestRun NewRun(IWorld world, string name, IReadOnlySet<string>? wanted) => new(world, limit) { Wanted = wanted, Beginning = test => tell($"{name} {test}") };

    private static ImmutableSortedSet<string> Differing(ImmutableSortedDictionary<string, string> expected, ImmutableSortedDictionary<string, string> answers) =>
        [.. expected.Keys.Union(answers.Keys).Where(name => Of(expected, name) != Of(answers, name))];

    private static string Of(ImmutableSortedDictionary<string, string> outcomes, string name) => outcomes.GetValueOrDefault(name, Missing);
}
