namespace Molt.Xunit.Tests;

/// <summary>What authors say of the whole assembly, and extensions of xUnit's that are in it.</summary>
public sealed class AssemblyAttributeTests
{
    private const string Overlap = """
        public class Meeting
        {
            public static readonly Barrier Both = new(2);
            public static int Running, Most;
            public static void Enter() { lock (Both) Most = Math.Max(Most, ++Running); }
            public static void Leave() { lock (Both) Running--; }
        }
        """;

    [Fact]
    public async Task CollectionsRunInParallel()
    {
        if (Environment.ProcessorCount < 2) Assert.Skip("xUnit runs as many collections at a time as there are processors.");
        var run = await Recorder.RunAsync(Overlap + """
            public class A { [Fact] public void Meets() => Assert.True(Meeting.Both.SignalAndWait(TimeSpan.FromMinutes(1))); }
            public class B { [Fact] public void Meets() => Assert.True(Meeting.Both.SignalAndWait(TimeSpan.FromMinutes(1))); }
            """);
        Assert.Equal(["A.Meets: Passed", "B.Meets: Passed"], run.Outcomes);
    }

    [Fact]
    public async Task CollectionBehaviorIsObeyed()
    {
        var run = await Recorder.RunAsync("[assembly: CollectionBehavior(DisableTestParallelization = true)] " + Overlap + """
            public class A { [Fact] public async Task Alone() { Meeting.Enter(); await Task.Delay(20); Meeting.Leave(); Assert.Equal(1, Meeting.Most); } }
            public class B { [Fact] public async Task Alone() { Meeting.Enter(); await Task.Delay(20); Meeting.Leave(); Assert.Equal(1, Meeting.Most); } }
            public class C { [Fact] public async Task Alone() { Meeting.Enter(); await Task.Delay(20); Meeting.Leave(); Assert.Equal(1, Meeting.Most); } }
            """);
        Assert.Equal(["A.Alone: Passed", "B.Alone: Passed", "C.Alone: Passed"], run.Outcomes);
    }

    [Fact]
    public async Task OrderersOrder()
    {
        var run = await Recorder.RunAsync("""
            [assembly: TestCaseOrderer(typeof(Backwards))]
            public class Backwards : ITestCaseOrderer
            {
                public IReadOnlyCollection<T> OrderTestCases<T>(IReadOnlyCollection<T> cases) where T : notnull, ITestCase =>
                    cases.OrderByDescending(test => test.TestCaseDisplayName, StringComparer.Ordinal).ToList();
            }
            public class OrcTests { [Fact] public void A() { } [Fact] public void B() { } [Fact] public void C() { } }
            """);
        Assert.Equal(["OrcTests.C", "OrcTests.B", "OrcTests.A"], run.Started.Select(test => test.Name));
    }

    [Fact]
    public async Task AnAssemblyMayNameAFramework()
    {
        var run = await Recorder.RunAsync("""
            [assembly: TestFramework(typeof(Loud))]
            public class Loud : XunitTestFramework
            {
                public static bool Disposed;
                protected override ITestFrameworkExecutor CreateExecutor(System.Reflection.Assembly assembly) => new Executor(new XunitTestAssembly(assembly));
                class Executor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
                {
                    public override ValueTask RunTestCases(IReadOnlyCollection<IXunitTestCase> cases, IMessageSink sink, ITestFrameworkExecutionOptions options, CancellationToken token)
                    {
                        OrcTests.Said = "loud";
                        return base.RunTestCases(cases, sink, options, token);
                    }
                }
            }
            public class OrcTests { public static string Said = ""; [Fact] public void Hears() => Assert.Equal("loud", Said); }
            """);
        Assert.Equal(["OrcTests.Hears: Passed"], run.Outcomes);
    }

    [Fact]
    public async Task AFrameworkThatThrowsIsAFailure()
    {
        var run = await Recorder.RunAsync("""
            [assembly: TestFramework(typeof(Broken))]
            public class Broken : XunitTestFramework { public Broken() => throw new InvalidOperationException("broken"); }
            public class OrcTests { [Fact] public void Hits() { } }
            """);
        Assert.Empty(run.Results);
        Assert.Contains("broken", Assert.Single(run.Failures).Message);
    }

    [Fact]
    public async Task StartupRunsBeforeAndStopsAfter()
    {
        var run = await Recorder.RunAsync("""
            [assembly: TestPipelineStartup(typeof(Startup))]
            public class Startup : ITestPipelineStartup
            {
                public static bool Started;
                public ValueTask StartAsync(IMessageSink sink) { Started = true; return default; }
                public ValueTask StopAsync() => throw new InvalidOperationException("stopped");
            }
            public class OrcTests { [Fact] public void Hits() => Assert.True(Startup.Started); }
            """);
        Assert.Equal(["OrcTests.Hits: Passed"], run.Outcomes);
        Assert.Contains("stopped", Assert.Single(run.Failures).Message);
    }

    [Fact]
    public async Task AttributesAndDiscoverersOfTheAssemblyWork()
    {
        var run = await Recorder.RunAsync("""
            [XunitTestCaseDiscoverer(typeof(TwiceDiscoverer))]
            public class TwiceFactAttribute : FactAttribute;
            public class TwiceDiscoverer : IXunitTestCaseDiscoverer
            {
                public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions options, IXunitTestMethod method, IFactAttribute fact) =>
                    new([new TwiceCase(method, "Once", "1"), new TwiceCase(method, "Twice", "2")]);
            }
            public class TwiceCase(IXunitTestMethod method, string name, string id) : XunitTestCase(method, name, method.UniqueID + id, false);
            public class Night : BeforeAfterTestAttribute { public override void Before(System.Reflection.MethodInfo method, IXunitTest test) => OrcTests.IsNight = true; }
            public class OrcTests { public static bool IsNight; [TwiceFact, Night] public void Hits() => Assert.True(IsNight); }
            """);
        Assert.Equal(["Once: Passed", "Twice: Passed"], run.Outcomes);
        Assert.All(run.Found, test => Assert.Equal("Hits", test.Method));
    }
}
