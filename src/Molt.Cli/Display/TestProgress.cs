using Molt.Testing;

namespace Molt.Cli.Display;

/// <summary>Shows on a terminal how far tests are: one line that is written over. Thread-safe.</summary>
/// <param name="write">Writes to the terminal; null where there is none.</param>
internal sealed class TestProgress(Action<string>? write) : ITestObserver
{
    private const string Erase = "\r\e[K";

    private readonly Lock gate = new(); // guards all fields
    private int found;
    private int ended;
    private int failed;

    /// <summary>Begins to count anew, and takes the line away.</summary>
    public void Clear()
    {
        lock (gate)
        {
            (found, ended, failed) = (0, 0, 0);
            write?.Invoke(Erase);
        }
    }

    void ITestObserver.Found(TestCase test)
    {
        lock (gate) found++;
    }

    void ITestObserver.Started(TestCase test) => Show(test.Name);

    void ITestObserver.Finished(TestResult result) => End(result);

    void ITestObserver.Failed(TestResult result) => End(result);

    private void End(TestResult result)
    {
        lock (gate)
        {
            ended++;
            if (result.Outcome == TestOutcome.Failed) failed++;
        }
    }

    private void Show(string name)
    {
        lock (gate) write?.Invoke($"{Erase}{ended}/{found}{(failed > 0 ? $", {failed} failed" : "")}  {name}");
    }
}
