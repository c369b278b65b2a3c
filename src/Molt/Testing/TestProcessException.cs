namespace Molt.Testing;

/// <summary>The process that tests run in has ended, or does not answer. It says so to the author of the script: most likely it is a test that did that.</summary>
internal sealed class TestProcessException(string message, string id = TestProcessException.Ended) : Exception(message)
{
    /// <summary>The process ended, or was given up, while it did something.</summary>
    public const string Ended = "MOLT0620";

    /// <summary>The process cannot be started.</summary>
    public const string Unstarted = "MOLT0621";

    public string Id { get; } = id;

    /// <summary>A test that was running.</summary>
    public TestCase? Test { get; init; }

    public static TestProcessException NotStarted(string reason) => new($"No process could be started for tests to run in: {reason}.", Unstarted);
}
