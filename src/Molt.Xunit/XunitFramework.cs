using System.Reflection;
using Molt.Testing;
using Xunit;
using Xunit.Sdk;
using ITestFramework = Molt.Testing.ITestFramework;

namespace Molt.Xunit;

/// <summary>
/// Has xUnit v3 run tests in this process, as it runs those of a test project: discovery, data, fixtures, order, and parallelism are its own.
/// Runs do not know of each other, nor of a test of xUnit's that they may be started in; any number may be under way.
/// </summary>
public sealed class XunitFramework : ITestFramework
{
    /// <summary><c>xUnit</c>.</summary>
    public string Name => "xUnit";

    /// <summary>xUnit's attributes and interfaces, what those refer to, and its assertions.</summary>
    public IReadOnlyList<Assembly> References { get; } =
    [
        typeof(FactAttribute).Assembly, typeof(IMessageSink).Assembly, typeof(Assert).Assembly,
        Assembly.Load("Microsoft.Bcl.AsyncInterfaces"), // where xUnit's base classes, made for older frameworks, have IAsyncDisposable from
    ];

    /// <summary><c>Xunit</c>.</summary>
    public string Namespace => "Xunit";

    /// <summary>
    /// <c>Fact</c>, <c>Theory</c> and all whose names end so, which is how authors call their own, and what marks classes that belong to tests:
    /// <c>Collection</c>, <c>CollectionDefinition</c>.
    /// </summary>
    /// <param name="name">The attribute's name without namespace and without <c>Attribute</c> at its end.</param>
    public bool IsTestAttribute(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal) || name is "Collection" or "CollectionDefinition";
    }

    /// <summary>Finds tests, and runs those that are wanted.</summary>
    /// <param name="request">
    /// Where they are, and which. Test classes need not be public. Sets of data that cannot be told apart before they are run, as xUnit has it for
    /// objects that it cannot serialize, are found as they start; <see cref="TestRequest.Filter"/> asks for the name of their method.
    /// </param>
    /// <param name="observer">Told of each.</param>
    /// <param name="cancellationToken">
    /// Ends the run after the tests that run just now; they see it as <c>TestContext.Current.CancellationToken</c>.
    /// </param>
    /// <returns>
    /// Completes when nothing runs any more, but for what a test goes on with after its <c>Timeout</c>, which xUnit abandons. Nothing of the assembly is kept then.
    /// </returns>
    public Task RunAsync(TestRequest request, ITestObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(observer);
        return DetachedRun.StartAsync(new TestRun(request, observer, cancellationToken).RunAsync);
    }
}
