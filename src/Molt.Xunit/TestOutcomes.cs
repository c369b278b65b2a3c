using Molt.Testing;
using Xunit.Sdk;

namespace Molt.Xunit;

/// <summary>How a test ended, in xUnit's words.</summary>
internal static class TestOutcomes
{
    public static TestResult Of(TestCase test, ITestResultMessage message)
    {
        var duration = TimeSpan.FromSeconds((double)message.ExecutionTime);
        var result = message switch
        {
            IErrorMetadata failure => Failure(test, duration, failure),
            ITestSkipped skipped => new TestResult(test, TestOutcome.Skipped, duration) { Message = skipped.Reason },
            _ => new TestResult(test, TestOutcome.Passed, duration),
        };
        return result with { Output = Output(message) };
    }

    public static TestResult Failure(TestCase test, TimeSpan duration, IErrorMetadata failure) => new(test, TestOutcome.Failed, duration)
    {
        Message = ExceptionUtility.CombineMessages(failure),
        StackTrace = ExceptionUtility.CombineStackTraces(failure) ?? "",
    };

    private static string Output(ITestResultMessage message) =>
        string.Concat([message.Output, .. (message.Warnings ?? []).Select(warning => $"Warning: {warning}{Environment.NewLine}")]);
}
