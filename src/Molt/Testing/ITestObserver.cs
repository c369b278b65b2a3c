namespace Molt.Testing;

/// <summary>What a <see cref="ITestFramework"/> tells of a run. Called from any thread; implementations are thread-safe and do not throw.</summary>
public interface ITestObserver
{
    /// <summary>
    /// A test was found. All of a class are told of before the first of the run starts, those that are not wanted too. Where only a run tells how many tests a method is,
    /// it is one for as long as it is not wanted; otherwise each is found when it starts.
    /// </summary>
    /// <param name="test">The test.</param>
    void Found(TestCase test);

    /// <summary>A test starts, on the calling thread or one that it is about to start.</summary>
    /// <param name="test">One that was found.</param>
    void Started(TestCase test);

    /// <summary>A test has ended, or was skipped.</summary>
    /// <param name="result">How.</param>
    void Finished(TestResult result);

    /// <summary>
    /// Something around tests failed: a fixture, a collection, a class that cannot be made, data that cannot be read. It counts as a failed test.
    /// </summary>
    /// <param name="result">What failed; <see cref="TestResult.Test"/> names the class, with an empty method where there is none.</param>
    void Failed(TestResult result);
}
