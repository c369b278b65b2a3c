using System.Reflection;
using Molt.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>xUnit for one assembly: its own framework, or the one that the assembly names with <c>[assembly: TestFramework]</c>.</summary>
internal abstract class Engine : IAsyncDisposable
{
    private ITestPipelineStartup? startup;

    public static async Task<Engine> StartAsync(Assembly assembly, IMessageSink diagnostics)
    {
        var startup = await PipelineStartup.StartAsync(assembly, diagnostics);
        var framework = ExtensibilityPointFactory.GetTestFramework(assembly);
        if (startup is not null) framework.SetTestPipelineStartup(startup);
        Engine engine = framework.GetType() == typeof(XunitTestFramework) ? new OwnEngine(assembly) : new NamedEngine(framework, new LocatedAssembly(assembly));
        engine.startup = startup;
        return engine;
    }

    /// <summary>Finds the tests of types.</summary>
    /// <param name="types">The types to look into.</param>
    /// <param name="options">How.</param>
    /// <param name="found">Takes a test, and says whether to go on.</param>
    /// <param name="failures">Told of types that cannot be looked into.</param>
    /// <param name="ending">Ends the search.</param>
    public abstract Task FindAsync(IReadOnlyList<Type> types, RunOptions options, Func<ITestCase, bool> found, RunObserver failures, CancellationToken ending);

    public abstract Task RunAsync(IReadOnlyCollection<ITestCase> cases, IMessageSink sink, RunOptions options, CancellationToken ending);

    public virtual async ValueTask DisposeAsync()
    {
        if (startup is not null) await startup.StopAsync();
    }
}
