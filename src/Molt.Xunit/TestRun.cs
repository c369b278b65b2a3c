using Molt.Testing;
using Xunit;
using Xunit.Sdk;

namespace Molt.Xunit;

/// <summary>One run: tests are found, chosen and executed, in an execution context of its own.</summary>
internal sealed class TestRun(TestRequest request, ITestObserver observer, CancellationToken cancellationToken)
{
    private readonly RunObserver sink = new(observer, request.IncludeExplicit, cancellationToken);
    private readonly RunOptions options = new(request.IncludeExplicit);

    public async Task RunAsync()
    {
        // xUnit links sources to the token for each test, and does not dispose all of them; what they register must not outlive the run.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        TestContext.SetForInitialization(diagnosticMessageSink: sink, diagnosticMessages: true, internalDiagnosticMessages: false);
        try
        {
            await RunAsync(ending.Token);
        }
        finally
        {
            (TestContext.Current as IDisposable)?.Dispose();
            TypeCaches.Release();
        }
    }

    private async Task RunAsync(CancellationToken ending)
    {
        Engine? engine = null;
        var cases = new List<ITestCase>();
        await GuardAsync(async () => engine = await Engine.StartAsync(request.Assembly, sink));
        if (engine is null) return;
        await GuardAsync(() => engine.FindAsync(request.Types, options, test => Add(cases, test), sink, ending));
        var chosen = Chosen(cases);
        if (chosen.Count > 0 && !ending.IsCancellationRequested) await ExecuteAsync(engine, chosen, ending);
        foreach (var found in cases) await GuardAsync(() => DisposeAsync(found).AsTask());
        await GuardAsync(() => engine.DisposeAsync().AsTask());
    }

    private async Task ExecuteAsync(Engine engine, IReadOnlyCollection<ITestCase> chosen, CancellationToken ending)
    {
        try
        {
            await engine.RunAsync(chosen, sink, options, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // A run that was cancelled has ended, it has not failed.
        }
    }

    /// <summary>Goes through what an author extends by attributes of the assembly: its exceptions are failures of tests, not of the run.</summary>
    private async Task GuardAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception exception)
        {
            sink.Fail(RunObserver.Assembly, exception);
        }
    }

    private bool Add(List<ITestCase> cases, ITestCase found)
    {
        lock (cases) cases.Add(found);
        return !cancellationToken.IsCancellationRequested;
    }

    private List<ITestCase> Chosen(List<ITestCase> cases)
    {
        var chosen = new List<ITestCase>();
        foreach (var found in cases)
        {
            var isWanted = request.Wants(found);
            if (isWanted) chosen.Add(found);
            sink.Find(found, isWanted);
        }

        return chosen;
    }

    private static async ValueTask DisposeAsync(ITestCase found)
    {
        if (found is IAsyncDisposable later) await later.DisposeAsync();
        else if (found is IDisposable now) now.Dispose();
    }
}
