using Molt.Testing;

namespace Molt.Rehearsing.Processes;

/// <summary>A run of tests in another process, as that one tells of it. Told of by one thread.</summary>
internal sealed class ChildRun(ITestObserver observer)
{
    private const int MostNames = 3;

    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TestCase> running = [];

    /// <summary>Completes when no test runs any more; fails when the process has ended, or the framework failed.</summary>
    public Task Completion => completion.Task;

    public void Take(Message kind, BinaryReader content)
    {
        switch (kind)
        {
            case Message.Found:
                observer.Found(TestFormat.ReadCase(content));
                break;
            case Message.Started:
                running.Add(TestFormat.ReadCase(content));
                observer.Started(running[^1]);
                break;
            case Message.Finished:
                observer.Finished(Ended(TestFormat.ReadResult(content)));
                break;
            case Message.Failed:
                observer.Failed(Ended(TestFormat.ReadResult(content)));
                break;
            case Message.Ended when TestFormat.ReadOptional(content) is { } fault:
                completion.TrySetException(new DistantException(fault));
                break;
            case Message.Ended:
                completion.TrySetResult();
                break;
        }
    }

    /// <summary>The process has ended.</summary>
    public void Break(string reason) => completion.TrySetException(new TestProcessException($"The process that tests run in {reason}{While()}. The next edit is tested in a new one.") { Test = running.FirstOrDefault() });

    private TestResult Ended(TestResult result)
    {
        running.RemoveAll(test => test.Id == result.Test.Id);
        return result;
    }

    private string While()
    {
        if (running.Count == 0) return "";
        var names = string.Join(", ", running.Take(MostNames).Select(test => test.Name));
        return $", while {names}{(running.Count > MostNames ? $" and {running.Count - MostNames} more" : "")} ran";
    }
}
