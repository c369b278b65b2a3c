using System.Reflection;
using Molt.Cli.Display;
using Molt.Testing;

namespace Molt.Cli.Running;

/// <summary>A test framework whose tests are shown while they run, and of which only those run that are asked for.</summary>
internal sealed class ShownFramework(ITestFramework inner, TestProgress progress, string? filter) : ITestFramework
{
    public string Name => inner.Name;

    public IReadOnlyList<Assembly> References => inner.References;

    public string Namespace => inner.Namespace;

    public bool IsTestAttribute(string name) => inner.IsTestAttribute(name);

    public Task RunAsync(TestRequest request, ITestObserver observer, CancellationToken cancellationToken) =>
        inner.RunAsync(request with { Filter = filter ?? request.Filter }, new Tee(observer, progress), cancellationToken);

    private sealed class Tee(ITestObserver first, ITestObserver second) : ITestObserver
    {
        public void Found(TestCase test)
        {
            first.Found(test);
            second.Found(test);
        }

        public void Started(TestCase test)
        {
            first.Started(test);
            second.Started(test);
        }

        public void Finished(TestResult result)
        {
            first.Finished(result);
            second.Finished(result);
        }

        public void Failed(TestResult result)
        {
            first.Failed(result);
            second.Failed(result);
        }
    }
}
