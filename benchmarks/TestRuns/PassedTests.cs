using Molt.Testing;

namespace Molt.Benchmarks;

/// <summary>Counts the tests that pass, and lets no other be.</summary>
internal sealed class PassedTests : ITestObserver
{
    private int count;

    public int Count => count;

    public void Found(TestCase test)
    {
    }

    public void Started(TestCase test)
    {
    }

    public void Finished(TestResult result)
    {
        if (result.Outcome is not TestOutcome.Passed) throw new InvalidOperationException(result.Message);
        Interlocked.Increment(ref count);
    }

    public void Failed(TestResult result) => throw new InvalidOperationException(result.Message);
}
