using Molt.Testing;
using NUnit.Framework.Interfaces;
using TestResult = Molt.Testing.TestResult;

namespace Molt.NUnit;

/// <summary>Turns what NUnit says into what Molt's observer is told, on the thread of the test.</summary>
internal sealed class RunListener(ITestObserver observer, FoundTests tests) : ITestListener, IDisposable
{
    private readonly RunConsole console = new();

    public void TestStarted(ITest test)
    {
        console.Take();
        if (tests.Find(test) is { } found) observer.Started(found);
    }

    public void TestFinished(ITestResult result)
    {
        if (tests.Find(result.Test) is { } found) observer.Finished(Outcome(found, result));
        else if (result.ResultState.Status is TestStatus.Failed && !IsCancelled(result) && !IsToldByTests(result)) observer.Failed(Failure(result));
    }

    public void TestOutput(TestOutput output)
    {
        // It is among the result's.
    }

    public void SendMessage(TestMessage message)
    {
        // For NUnit's own runners.
    }

    public void Dispose() => console.Dispose();

    private static bool IsCancelled(ITestResult result) => result.ResultState.Label == ResultState.Cancelled.Label;

    /// <summary>A suite fails with its tests, and each of them says so itself when what goes before all has failed.</summary>
    private static bool IsToldByTests(ITestResult result) =>
        result.ResultState.Site is FailureSite.Child or FailureSite.Parent || (result.ResultState.Site is FailureSite.SetUp && result.HasChildren);

    private static TestResult Failure(ITestResult result) => Outcome(FoundTests.Around(result.Test), result) with { Outcome = TestOutcome.Failed };

    private static TestResult Outcome(TestCase test, ITestResult result) => new(test, OutcomeOf(result.ResultState.Status), TimeSpan.FromSeconds(result.Duration))
    {
        Message = result.ResultState.Status is TestStatus.Passed or TestStatus.Warning ? "" : result.Message ?? "",
        StackTrace = result.ResultState.Status is TestStatus.Failed ? result.StackTrace ?? "" : "",
        Output = result.ResultState.Status is TestStatus.Warning ? $"{result.Output}{result.Message}{Environment.NewLine}" : result.Output,
    };

    /// <summary>A warning does not keep an edit back, and an assumption that does not hold says nothing of the code.</summary>
    private static TestOutcome OutcomeOf(TestStatus status) => status switch
    {
        TestStatus.Failed => TestOutcome.Failed,
        TestStatus.Skipped or TestStatus.Inconclusive => TestOutcome.Skipped,
        _ => TestOutcome.Passed,
    };
}
