using Molt.Testing;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Molt.NUnit;

/// <summary>One run: tests are found, chosen and executed, in an execution context of its own and on the calling thread, unless the author wants several.</summary>
internal sealed class NUnitRun(TestRequest request, ITestObserver observer, CancellationToken cancellationToken)
{
    private readonly NUnitTestAssemblyRunner runner = new(new DefaultTestAssemblyBuilder());
    private readonly Dictionary<string, object> settings = new() { [FrameworkPackageSettings.SynchronousEvents] = true };

    public void Run()
    {
        try
        {
            var tests = new FoundTests(request);
            tests.Add(Statics.Load(() => runner.Load(new LocatedAssembly(request.Assembly), settings)));
            foreach (var test in tests.All) observer.Found(test);
            if (!cancellationToken.IsCancellationRequested && tests.Chosen.Count > 0) Execute(tests);
        }
        finally
        {
            Statics.Release();
        }
    }

    private void Execute(FoundTests tests)
    {
        // NUnit makes threads for each run otherwise, for tests that are not to run in parallel too.
        if (!IsParallel(runner.LoadedTest!)) settings[FrameworkPackageSettings.RunOnMainThread] = true;
        using var listener = new RunListener(observer, tests);
        using var stop = cancellationToken.Register(Stop);
        runner.RunAsync(listener, new ChosenTests(tests.Chosen, request.IncludeExplicit));
        runner.WaitForCompletion(Timeout.Infinite);
    }

    private void Stop()
    {
        try
        {
            runner.StopRun(force: false);
        }
        catch (NotSupportedException)
        {
            // The dispatcher for one thread says that it cannot, when the run has been told already to end after the current test.
        }
    }

    private static bool IsParallel(ITest test) => test.Properties.ContainsKey(PropertyNames.ParallelScope) || test.Tests.Any(IsParallel);
}
