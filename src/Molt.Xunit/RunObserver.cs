using System.Collections.Concurrent;
using Molt.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>Turns xUnit's messages into what Molt's observer is told. Messages come from all threads that run tests.</summary>
internal sealed class RunObserver(ITestObserver observer, bool includeExplicit, CancellationToken cancellationToken) : IMessageSink
{
    /// <summary>What is in no class.</summary>
    public static readonly TestCase Assembly = new("assembly", "the tests' assembly", "", "");

    private readonly TestNames names = new();
    private readonly ConcurrentDictionary<string, TestCase> running = new();
    private readonly ConcurrentDictionary<string, TestCase> places = new();

    public void Find(ITestCase found, bool isWanted)
    {
        var test = names.Add(found, out var isLate);
        if (!isLate || !isWanted) observer.Found(test);
    }

    public void Fail(TestCase place, Exception exception)
    {
        if (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested) Fail(place, ErrorMessage.FromException(exception));
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCollectionStarting collection:
                places[collection.TestCollectionUniqueID] = new TestCase(collection.TestCollectionUniqueID, collection.TestCollectionDisplayName, "", "");
                break;
            case ITestClassStarting { TestClassUniqueID: { } id } type:
                places[id] = new TestCase(id, type.TestClassName, type.TestClassName, "");
                break;
            case ITestStarting starting:
                Start(starting);
                break;
            case ITestPassed or ITestFailed or ITestSkipped:
                Finish((ITestResultMessage)message);
                break;
            case ITestFinished finished:
                End(finished);
                break;
            case IDiagnosticMessage diagnostic when diagnostic.IsFault():
                observer.Failed(new(Assembly, TestOutcome.Failed, TimeSpan.Zero) { Message = diagnostic.Message });
                break;
            case IErrorMetadata failure:
                if (!IsEnd(failure)) Fail(PlaceOf(message), failure);
                break;
        }

        return true;
    }

    /// <summary>What waits for its turn when a run is cancelled ends by an exception, and xUnit tells of it as of a failure: that of nobody.</summary>
    private bool IsEnd(IErrorMetadata failure) => cancellationToken.IsCancellationRequested
        && failure.ExceptionTypes.FirstOrDefault() is { } type && (type == typeof(OperationCanceledException).FullName || type == typeof(TaskCanceledException).FullName);

    private void Start(ITestStarting starting)
    {
        var test = names.Take(starting, out var isNew);
        if (isNew) observer.Found(test);
        if (starting.Explicit && !includeExplicit) return;
        running[starting.TestUniqueID] = test;
        observer.Started(test);
    }

    private void Finish(ITestResultMessage message)
    {
        if (running.TryRemove(message.TestUniqueID, out var test)) observer.Finished(TestOutcomes.Of(test, message));
    }

    /// <summary>A run that is cancelled just then does not go on with a test that has started, and says nothing of it.</summary>
    private void End(ITestFinished message)
    {
        if (running.TryRemove(message.TestUniqueID, out var test)) observer.Finished(new(test, TestOutcome.Skipped, TimeSpan.Zero) { Message = "The run ended before this test began." });
    }

    private void Fail(TestCase place, IErrorMetadata failure) => observer.Failed(TestOutcomes.Failure(place, TimeSpan.Zero, failure));

    /// <summary>The innermost place that a failure around tests names.</summary>
    private TestCase PlaceOf(IMessageSinkMessage message)
    {
        if (message is ITestCaseMessage inCase && names.Find(inCase.TestCaseUniqueID) is { } known) return known;
        if (message is ITestClassMessage { TestClassUniqueID: { } type } && places.TryGetValue(type, out var place)) return place;
        if (message is ITestCollectionMessage collection && places.TryGetValue(collection.TestCollectionUniqueID, out place)) return place;
        return Assembly;
    }
}
