using System.Reflection;
using Molt.Testing;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>
/// xUnit's own framework, without the detours that its front door makes: a thread for the search and another for the run, and a second look at the
/// assembly. The search there is an <c>async void</c> on the thread pool, where an author's collection factory that throws ends the process.
/// </summary>
internal sealed class OwnEngine : Engine
{
    private readonly XunitTestAssembly testAssembly;
    private readonly Discoverer discoverer;

    public OwnEngine(Assembly assembly)
    {
        testAssembly = new MemoryTestAssembly(assembly);
        discoverer = new Discoverer(testAssembly);
    }

    public override async Task FindAsync(IReadOnlyList<Type> types, RunOptions options, Func<ITestCase, bool> found, RunObserver failures, CancellationToken ending)
    {
        TestContext.SetForTestAssembly(testAssembly, TestEngineStatus.Discovering, ending);
        try
        {
            foreach (var type in types)
            {
                if (ending.IsCancellationRequested) return;
                await FindAsync(type, options, found, failures);
            }
        }
        finally
        {
            (TestContext.Current as IDisposable)?.Dispose();
        }
    }

    private async Task FindAsync(Type type, RunOptions options, Func<ITestCase, bool> found, RunObserver failures)
    {
        try
        {
            await discoverer.FindAsync(type, options, found);
        }
        catch (Exception exception)
        {
            failures.Fail(new TestCase(type.FullName!, type.FullName!, type.FullName!, ""), exception);
        }
    }

    public override async Task RunAsync(IReadOnlyCollection<ITestCase> cases, IMessageSink sink, RunOptions options, CancellationToken ending)
    {
        await using var executor = new XunitTestFrameworkExecutor(testAssembly);
        await executor.RunTestCases([.. cases.Cast<IXunitTestCase>()], sink, options, ending);
    }

    public override async ValueTask DisposeAsync()
    {
        await discoverer.DisposeAsync();
        await base.DisposeAsync();
    }

    private sealed class Discoverer(IXunitTestAssembly testAssembly) : XunitTestFrameworkDiscoverer(testAssembly)
    {
        public async ValueTask FindAsync(Type type, RunOptions options, Func<ITestCase, bool> found)
        {
            if (IsValidTestClass(type)) await FindTestsForType(await CreateTestClass(type), options, test => new(found(test)));
        }
    }
}
