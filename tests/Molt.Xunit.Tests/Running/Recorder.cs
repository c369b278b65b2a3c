namespace Molt.Testing.Tests;

/// <summary>Keeps what a run tells, in its order.</summary>
internal sealed class Recorder : ITestObserver
{
    private readonly Lock gate = new();
    private readonly List<string> story = [];

    public List<TestCase> Found { get; } = [];

    public List<TestCase> Started { get; } = [];

    public List<TestResult> Results { get; } = [];

    public List<TestResult> Failures { get; } = [];

    /// <summary>Called within <see cref="ITestObserver.Started"/>.</summary>
    public Action<TestCase>? OnStarted { get; init; }

    public IReadOnlyList<string> Story
    {
        get
        {
            lock (gate) return [.. story];
        }
    }

    public TestResult this[string name] => Assert.Single(Results, result => result.Test.Name == name);

    public IEnumerable<string> Outcomes => Results.Select(result => $"{result.Test.Name}: {result.Outcome}").Order(StringComparer.Ordinal);

    public static async Task<Recorder> RunAsync(string source, Func<TestRequest, TestRequest>? asked = null)
    {
        using var tests = TestAssembly.Of(source);
        var recorder = new Recorder();
        await recorder.RunAsync(tests, asked);
        return recorder;
    }

    public Task RunAsync(TestAssembly tests, Func<TestRequest, TestRequest>? asked = null, CancellationToken cancellationToken = default) =>
        FrameworkOfTests.Make().RunAsync(asked is null ? tests.Request : asked(tests.Request), this, cancellationToken);

    void ITestObserver.Found(TestCase test) => Note($"found {test.Name}", Found, test);

    void ITestObserver.Started(TestCase test)
    {
        Note($"started {test.Name}", Started, test);
        OnStarted?.Invoke(test);
    }

    void ITestObserver.Finished(TestResult result) => Note($"finished {result.Test.Name}", Results, result);

    void ITestObserver.Failed(TestResult result) => Note($"failed {result.Test.Name}", Failures, result);

    private void Note<T>(string line, List<T> list, T item)
    {
        lock (gate)
        {
            story.Add(line);
            list.Add(item);
        }
    }
}
