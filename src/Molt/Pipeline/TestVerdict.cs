using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Testing;

namespace Molt.Pipeline;

/// <summary>What tests said.</summary>
/// <param name="Summary">For reports.</param>
/// <param name="Diagnostics">What failed, for its authors.</param>
internal sealed record TestVerdict(TestSummary Summary, ImmutableArray<ScriptDiagnostic> Diagnostics)
{
    /// <summary>Whether something failed.</summary>
    public bool IsRed => !Diagnostics.IsEmpty;

    /// <summary>The methods whose tests ran.</summary>
    public IReadOnlySet<TestMethod> Ran { get; init; } = ImmutableHashSet<TestMethod>.Empty;

    /// <summary>What a run has said.</summary>
    /// <param name="run">The run.</param>
    /// <param name="found">How many tests there are.</param>
    /// <param name="severity">How much a failure matters.</param>
    /// <param name="places">Knows where tests are.</param>
    /// <param name="since">When making it ready began.</param>
    public static TestVerdict Of(TestRunResult run, int found, ScriptSeverity severity, ITestPlaces places, long since)
    {
        var skipped = run.Results.Count(test => test.Outcome == TestOutcome.Skipped);
        var broken = run.Abandoned.Length + (run.Fault is null ? 0 : 1); // what a framework or a process ends in, a test began
        var failed = run.Results.Count(test => test.Outcome == TestOutcome.Failed) + broken;
        var summary = new TestSummary(found, run.Results.Length - skipped + broken, failed, skipped, Stopwatch.GetElapsedTime(since).TotalMilliseconds) { Results = run.Results };
        return new(summary, TestFailures.Of(run, severity, places))
        {
            Ran = run.Results.Select(result => result.Test).Concat(run.Abandoned.Select(test => test.Test).OfType<TestCase>()).Select(test => new TestMethod(test.Class, test.Method)).ToHashSet(),
        };
    }
}
