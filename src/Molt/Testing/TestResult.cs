namespace Molt.Testing;

/// <summary>How a test ended.</summary>
public enum TestOutcome
{
    /// <summary>As its author expects.</summary>
    Passed,

    /// <summary>By an assertion, or another exception.</summary>
    Failed,

    /// <summary>It was not run: its author says so, or a condition does.</summary>
    Skipped,
}

/// <summary>What became of a test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Duration">How long it took.</param>
public sealed record TestResult(TestCase Test, TestOutcome Outcome, TimeSpan Duration)
{
    /// <summary>The assertion's message, or the exception's with its type; the reason of a skip; empty for a test that passed.</summary>
    public string Message { get; init; } = "";

    /// <summary>The failure's stack trace, with lines of the author's files; empty where there is none.</summary>
    public string StackTrace { get; init; } = "";

    /// <summary>What the test wrote for its reader; empty where it wrote nothing.</summary>
    public string Output { get; init; } = "";
}
