using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Molt.Tests.Edits;

/// <summary>The cases themselves, without an engine: each must be able to fail.</summary>
public sealed class EditCaseTests
{
    private const int Many = 10;

    public static TheoryData<string> Cases => EditCases.Theory;

    [Theory]
    [InlineData("B1", Many), InlineData("B2", 1), InlineData("B3", 1), InlineData("B4", 1), InlineData("B5", 1)]
    [InlineData("B6", 1), InlineData("B7", Many), InlineData("B8", Many), InlineData("B9", Many), InlineData("H1", Many), InlineData("H3", 1), InlineData("H7", 1)]
    [InlineData("M1", Many), InlineData("M2", 1), InlineData("M3", Many), InlineData("T1", 1), InlineData("T2", 1)]
    [InlineData("M4", Many), InlineData("M5", 1), InlineData("M7", 1), InlineData("M8", Many), InlineData("M9", Many), InlineData("H6", 1), InlineData("F1", 1), InlineData("F2", 1), InlineData("F3", 1)]
    public void EveryKindOfEditHasItsCases(string row, int least) =>
        Assert.True(EditCases.Names.Count(name => name.StartsWith(row + "-", StringComparison.Ordinal)) >= least);

    [Theory, MemberData(nameof(Cases))]
    public void EveryStepOfACaseShowsADifferenceCold(string name)
    {
        var edits = EditCases.Load(name);
        foreach (var (before, after) in edits.Steps.Zip(edits.Steps.Skip(1))) ShowsADifference(edits, before, after);
    }

    [Theory, MemberData(nameof(Cases))]
    public void TheFirstKeptStateOfACaseIsAsItSays(string name)
    {
        var first = EditCases.Load(name).Steps[0];
        if (first.Expected.Refused is not null) return;
        var kept = ColdRun.Ask(first.Effective, SetUpAndAsk);
        Assert.Equal(first.Expected.Kept, kept);
    }

    [Theory, MemberData(nameof(Cases))]
    public void EveryStepOfACaseSaysWhatIsKept(string name)
    {
        var edits = EditCases.Load(name);
        // At first there may be nothing to tell of yet, such as a frame's end; the test above sees to that.
        var kept = edits.Steps.Skip(1).Where(step => step.Effective != Sources.None).Select(step => step.Expected.Kept.Length > 0);
        Assert.Single(kept.Distinct());
    }

    [Theory, MemberData(nameof(Cases))]
    public void ARefusedStepIsRefusedForItsReason(string name)
    {
        foreach (var step in EditCases.Load(name).Steps.Where(step => step.Expected.Refused is not null))
        {
            var errors = PlainCompilation.Of(step.Disk).GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(one => one.Severity == DiagnosticSeverity.Error);
            var isOfTheCompiler = step.Expected.Refused!.StartsWith("CS", StringComparison.Ordinal);
            Assert.Equal(isOfTheCompiler, errors.Any(error => error.Id.StartsWith(step.Expected.Refused!, StringComparison.Ordinal)));
            Assert.True(isOfTheCompiler || !errors.Any(), string.Join(Environment.NewLine, errors));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void EveryMethodOfACasePassesTheJitCold(string name) =>
        ColdRun.Ask(EditCases.Load(name).Steps[^1].Effective, PrepareAll);

    private static ImmutableArray<string> PrepareAll(ProbeScript probe)
    {
        MethodPreparation.PrepareAll([probe.Assembly]);
        return [];
    }

    private static ImmutableArray<string> SetUpAndAsk(ProbeScript probe)
    {
        probe.Setup();
        var kept = probe.Kept();
        probe.Teardown();
        return kept;
    }

    private static void ShowsADifference(EditCase edits, EditStep before, EditStep after)
    {
        if (before.Effective == Sources.None) return;
        var expected = after.Expected;
        var refusedByMolt = expected.Refused?.StartsWith("MOLT", StringComparison.Ordinal) == true;
        var answers = refusedByMolt ? ColdRun.Ask(after.Disk, probe => probe.Answers()) : ColdRun.Answers(edits, after);
        var differs = !ColdRun.Answers(edits, before).SequenceEqual(answers);
        var shouldDiffer = refusedByMolt || (expected.Refused is null && !expected.SameAnswers && !expected.NothingChanges);
        Assert.True(differs == shouldDiffer, $"{edits.Name}, step '{after.Name}': the answers {(differs ? "differ" : "are the same")}.");
        Assert.True(!expected.SameAnswers || expected.SaysSomething, $"{edits.Name}, step '{after.Name}' cannot fail.");
    }
}
