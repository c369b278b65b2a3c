using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>The framework that an assembly names.</summary>
internal sealed class NamedEngine(ITestFramework framework, Assembly assembly) : Engine
{
    public override async Task FindAsync(IReadOnlyList<Type> types, RunOptions options, Func<ITestCase, bool> found, RunObserver failures, CancellationToken ending) =>
        await framework.GetDiscoverer(assembly).Find(test => new(found(test)), options, [.. types], ending);

    public override async Task RunAsync(IReadOnlyCollection<ITestCase> cases, IMessageSink sink, RunOptions options, CancellationToken ending) =>
        await framework.GetExecutor(assembly).RunTestCases(cases, sink, options, ending);

    /// <summary>The framework disposes of what it made.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (framework is IAsyncDisposable later) await later.DisposeAsync();
        else if (framework is IDisposable now) now.Dispose();
        await base.DisposeAsync();
    }
}
