using System.Collections.Immutable;
using Xunit;

namespace Molt.Tests.Edits;

/// <summary>Compares what a live run shows after a step with what the case expects.</summary>
internal sealed class StepCheck(EditCase edits, EditStep step)
{
    private Expectation Expected => step.Expected;

    /// <summary>Live equals cold, and the kept state is as the case says.</summary>
    public void Answers(ImmutableArray<string> live, ImmutableArray<string> kept)
    {
        var cold = ColdRun.Answers(edits, step);
        Assert.True(cold.SequenceEqual(live), Say($"answers\n  cold: {Lines(cold)}\n  live: {Lines(live)}"));
        Assert.True(Expected.Kept.SequenceEqual(kept), Say($"keeps\n  expected: {Lines(Expected.Kept)}\n  live: {Lines(kept)}"));
    }

    public void Report(EditReport? report, StepOutcome outcome)
    {
        Assert.True(Errors(report).All(error => error.Id != "MOLT0001"), Say($"meets a bug: {Diagnostics(report)}"));
        if (Expected.Refused is not null) Refused(report, outcome);
        else if (Expected.NothingChanges) Unchanged(report, outcome);
        else Applied(report, outcome);
    }

    private void Refused(EditReport? report, StepOutcome outcome)
    {
        Assert.True(report?.Kind == EditKind.Refused, Say($"should be refused, but is {report?.Kind}: {Diagnostics(report)}"));
        Assert.True(outcome.GenerationAfter == outcome.GenerationBefore, Say("counts a refused edit as a generation."));
        Assert.True(Errors(report).Any(error => error.Id.StartsWith(Expected.Refused!, StringComparison.Ordinal)),
            Say($"should be refused by {Expected.Refused}, but says: {Diagnostics(report)}"));
    }

    private void Unchanged(EditReport? report, StepOutcome outcome)
    {
        Assert.True(!Errors(report).Any(), Say($"has errors: {Diagnostics(report)}"));
        Assert.True(outcome.HeldFiles.IsEmpty, Say($"holds {Lines(outcome.HeldFiles)} back."));
    }

    private void Applied(EditReport? report, StepOutcome outcome)
    {
        Assert.True(report is { Kind: not EditKind.Refused }, Say($"should be applied, but is {report?.Kind}: {Diagnostics(report)}"));
        Assert.True(outcome.GenerationAfter == outcome.GenerationBefore + 1,
            Say($"goes from generation {outcome.GenerationBefore} to {outcome.GenerationAfter}."));
        Assert.True(Expected.Held.Order().SequenceEqual(outcome.HeldFiles.Order()), Say($"holds {Lines(outcome.HeldFiles)} back."));
        Assert.True(Expected.Held.Length > 0 || !Errors(report).Any(), Say($"has errors: {Diagnostics(report)}"));
        Lists(report!);
    }

    private void Lists(EditReport report)
    {
        Listed("leaked", Expected.Leaked, report.Leaked);
        Listed("updated", Expected.Updated, report.Updated);
        Listed("added", Expected.Added, report.Added);
        Listed("removed", Expected.Removed, report.Removed);
        Listed("running", Expected.Running, report.Running);
        Finishing(report);
        var remarks = report.Diagnostics.Where(remark => remark.Severity != ScriptSeverity.Error).ToList();
        foreach (var text in Expected.Remarks)
            Assert.True(remarks.Any(remark => remark.Message.Contains(text, StringComparison.Ordinal)),
                Say($"should remark on '{text}', but says: {Diagnostics(report)}"));
    }

    private void Finishing(EditReport report)
    {
        if (Expected.Finishing.IsEmpty) return;
        var expected = Expected.Finishing.Where(line => line != "none");
        var actual = report.Finishing.Select(calls => $"{calls.Method} {calls.Calls}");
        Assert.True(expected.SequenceEqual(actual), Say($"should have suspended calls end in old code: {Lines(expected)}, but has: {Lines(actual)}"));
    }

    private void Listed(string list, ImmutableArray<string> expected, ImmutableArray<string> actual)
    {
        foreach (var pattern in expected)
            Assert.True(actual.Any(member => MemberPattern.Matches(pattern, member)),
                Say($"should list '{pattern}' as {list}, but lists: {Lines(actual)}"));
    }

    private string Say(string text) => $"{edits.Name}, step '{step.Name}' {text}";

    private static IEnumerable<ScriptDiagnostic> Errors(EditReport? report) =>
        report?.Diagnostics.Where(diagnostic => diagnostic.Severity == ScriptSeverity.Error) ?? [];

    private static string Diagnostics(EditReport? report) => Lines(report?.Diagnostics.Select(one => one.ToString()) ?? []);

    private static string Lines(IEnumerable<string> lines) => $"[{string.Join(" | ", lines)}]";
}
