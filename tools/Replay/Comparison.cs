using System.Collections.Immutable;
using Molt.Calling;
using Molt.Replay.Histories;
using Molt.Replay.Tests;
using Molt.Replay.Worlds;

namespace Molt.Replay;

/// <summary>Runs the tests live and cold.</summary>
/// <param name="options">How long a test may take, and how often they run.</param>
/// <param name="tell">Told of what is done, before it is done.</param>
internal sealed class Comparison(ReplayOptions options, Action<int, string> tell)
{
    private const int MostErrors = 5;
    private const string Missing = "is not there";
    private int uncompared;
    private int number;

    /// <summary>Called when scripts are started.</summary>
    public void Begin() => uncompared = 0;

    /// <summary>The row with what the tests say.</summary>
    /// <param name="row">The edit, or the attempt at one.</param>
    /// <param name="live">What took the edits.</param>
    /// <param name="remarks">What its reports remarked on since it was started.</param>
    /// <param name="isLast">Whether these scripts take no edit any more.</param>
    public Row Compare(Row row, LiveScripts live, IReadOnlyCollection<string> remarks, bool isLast)
    {
        number = row.Number;
        var isLive = row.Kind is RowKind.Applied or RowKind.Held or RowKind.Broken;
        uncompared += isLive ? 1 : 0;
        if (uncompared == 0 || (!isLast && uncompared < options.CompareEvery)) return row;
        uncompared = 0;
        return Compare(row, live, remarks);
    }

    private Row Compare(Row row, LiveScripts live, IReadOnlyCollection<string> remarks)
    {
        var classes = TestClass.Among(new LiveMembers(live.Generation).AllTypes());
        var (answers, _) = TestRun.Of(classes, NewRun(live, "live", wanted: null));
        Tell("emit cold");
        var (image, errors) = ColdScripts.Emit(live.Generation.Candidate.Compilation);
        // The emitter of deltas looks at what an edit is about: where files are held back, the rest must be right all the same.
        if (image is null) return row with { Different = [.. row.Different, .. errors.Take(MostErrors).Select(error => $"what is live does not compile: {error}")] };
        var (expected, unknown) = RunCold(image, classes, wanted: null);
        var suspects = Differing(expected, answers);
        var unstable = suspects.IsEmpty ? suspects : Unstable(image, classes, expected, suspects);
        var different = suspects.Except(unstable);
        var kept = different.IsEmpty ? different : Kept(live, classes, remarks, different, expected);
        ImmutableArray<string> Shown(IEnumerable<string> names) => [.. names.Select(name => $"{name}: cold {Of(expected, name)}, live {Of(answers, name)}")];
        different = different.Except(kept);
        return row with
        {
            IsCompared = true, Tests = expected.Count, Passed = expected.Values.Count(outcome => outcome == TestRun.Passed), Unknown = unknown, Unstable = unstable.Count, Different = [.. row.Different, .. Shown(different)], Kept = Shown(kept),
            Remarks = different.IsEmpty ? [] : [.. remarks.Order(StringComparer.Ordinal)],
        };
    }

    // Static state stays, as the contract has it, and the report says so. With the values of now live must equal cold.
    private ImmutableSortedSet<string> Kept(
        LiveScripts live, ImmutableArray<TestClass> classes, IReadOnlyCollection<string> remarks, ImmutableSortedSet<string> different, ImmutableSortedDictionary<string, string> expected)
    {
        Tell("run static initializers again");
        if (!live.RunInitializersAgain(remarks)) return different.Clear();
        var (again, _) = TestRun.Of(classes, NewRun(live, "live again", different));
        return [.. different.Where(name => Of(expected, name) == Of(again, name))];
    }

    // Run again, and for themselves: what depends on a clock, on chance, or on which tests ran before says nothing.
    private ImmutableSortedSet<string> Unstable(ColdImage image, ImmutableArray<TestClass> classes, ImmutableSortedDictionary<string, string> expected, ImmutableSortedSet<string> suspects)
    {
        var (again, _) = RunCold(image, classes, suspects);
        return [.. suspects.Where(name => Of(expected, name) != Of(again, name))];
    }

    private (ImmutableSortedDictionary<string, string> Outcomes, int Unknown) RunCold(ColdImage image, ImmutableArray<TestClass> classes, IReadOnlySet<string>? wanted)
    {
        using var cold = new ColdScripts(image);
        return TestRun.Of(classes, NewRun(cold, "cold", wanted));
    }

    private TestRun NewRun(IWorld world, string name, IReadOnlySet<string>? wanted) => new(world, options.Limit) { Wanted = wanted, Beginning = test => Tell($"{name} {test}") };

    private void Tell(string what) => tell(number, what);

    private static ImmutableSortedSet<string> Differing(ImmutableSortedDictionary<string, string> expected, ImmutableSortedDictionary<string, string> answers) =>
        [.. expected.Keys.Union(answers.Keys).Where(name => Of(expected, name) != Of(answers, name))];

    private static string Of(ImmutableSortedDictionary<string, string> outcomes, string name) => outcomes.GetValueOrDefault(name, Missing);
}
