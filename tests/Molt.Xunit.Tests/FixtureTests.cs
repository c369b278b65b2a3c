namespace Molt.Xunit.Tests;

/// <summary>Fixtures of classes, collections and the assembly, and what fails around tests.</summary>
public sealed class FixtureTests
{
    [Fact]
    public async Task FixturesAreMadeOnceAndDisposedOf()
    {
        var run = await Recorder.RunAsync("""
            [assembly: AssemblyFixture(typeof(World))]
            public static class Log { public static readonly List<string> Lines = []; }
            public class World : IDisposable { public World() => Log.Lines.Add("world"); public void Dispose() => Console.Out.Flush(); }
            public class Cave : IAsyncLifetime
            {
                public bool Ready;
                public async ValueTask InitializeAsync() { await Task.Yield(); Ready = true; Log.Lines.Add("cave"); }
                public ValueTask DisposeAsync() => default;
            }
            public class Arms { public Arms() => Log.Lines.Add("arms"); }
            [CollectionDefinition("caves")] public class Caves : ICollectionFixture<Cave>;
            [Collection("caves")] public class OrcTests(World world, Cave cave, Arms arms) : IClassFixture<Arms>
            {
                [Fact] public void A() { Assert.NotNull(world); Assert.True(cave.Ready); Assert.NotNull(arms); }
                [Fact] public void B() => Assert.Equal(["arms", "cave", "world"], Log.Lines.Order());
            }
            [Collection("caves")] public class TrollTests(Cave cave) { [Fact] public void C() => Assert.Single(Log.Lines, "cave"); [Fact] public void D() => Assert.True(cave.Ready); }
            """);
        Assert.Equal(["OrcTests.A: Passed", "OrcTests.B: Passed", "TrollTests.C: Passed", "TrollTests.D: Passed"], run.Outcomes);
        Assert.Empty(run.Failures);
    }

    [Fact]
    public async Task ATestClassIsInitializedAndDisposedOfAroundEachTest()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests : IAsyncLifetime
            {
                static int made, gone;
                bool ready;
                public OrcTests() => made++;
                public async ValueTask InitializeAsync() { await Task.Yield(); ready = true; }
                public async ValueTask DisposeAsync() { await Task.Yield(); gone++; }
                [Fact] public void A() => Check();
                [Fact] public void B() => Check();
                void Check() { Assert.True(ready); Assert.Equal(made, gone + 1); }
            }
            public class TrollTests : IDisposable { [Fact] public void C() { } public void Dispose() => throw new InvalidOperationException("not gone"); }
            """);
        Assert.Equal(["OrcTests.A: Passed", "OrcTests.B: Passed", "TrollTests.C: Failed"], run.Outcomes);
        Assert.Contains("not gone", run["TrollTests.C"].Message);
    }

    [Fact]
    public async Task AFixtureThatCannotBeMadeFailsItsTests()
    {
        var run = await Recorder.RunAsync("""
            public class Arms { public Arms() => throw new InvalidOperationException("no arms"); }
            public class OrcTests : IClassFixture<Arms> { [Fact] public void Hits() { } }
            public class TrollTests(string unknown) { [Fact] public void Hits() { } }
            """);
        Assert.Equal(["OrcTests.Hits: Failed", "TrollTests.Hits: Failed"], run.Outcomes);
        Assert.Contains("no arms", run["OrcTests.Hits"].Message);
        Assert.Contains("unknown", run["TrollTests.Hits"].Message);
    }

    [Fact]
    public async Task WhatFailsAfterTheTestsIsToldOfTheClass()
    {
        var run = await Recorder.RunAsync("""
            [assembly: AssemblyFixture(typeof(World))]
            public class World : IDisposable { public void Dispose() => throw new InvalidOperationException("world stays"); }
            public class Arms : IDisposable { public void Dispose() => throw new InvalidOperationException("arms stay"); }
            public class Cave : IDisposable { public void Dispose() => throw new InvalidOperationException("cave stays"); }
            [CollectionDefinition("caves")] public class Caves : ICollectionFixture<Cave>;
            [Collection("caves")] public class OrcTests : IClassFixture<Arms> { [Fact] public void Hits() { } }
            """);
        Assert.Equal(["OrcTests.Hits: Passed"], run.Outcomes);
        Assert.Equal(["arms stay", "cave stays", "world stays"], run.Failures.Select(failure => failure.Message.Split(" : ").Last()).Order());
        var arms = Assert.Single(run.Failures, failure => failure.Message.Contains("arms"));
        Assert.Equal(("OrcTests", "OrcTests", ""), (arms.Test.Name, arms.Test.Class, arms.Test.Method));
        Assert.Contains("OrcTests.cs:line 3", arms.StackTrace);
    }

    [Fact]
    public async Task WhatCannotBeSearchedFailsAndTheRestRuns()
    {
        var run = await Recorder.RunAsync("""
            [Collection("one"), Other] public class OrcTests { [Fact] public void Hits() { } }
            public class OtherAttribute : Attribute, ICollectionAttribute { public string Name => "two"; public Type Type => null; }
            public class TrollTests { [Fact] public void Hits() { } }
            """);
        Assert.Equal(["TrollTests.Hits: Passed"], run.Outcomes);
        var failure = Assert.Single(run.Failures);
        Assert.Equal(("OrcTests", ""), (failure.Test.Class, failure.Test.Method));
        Assert.Contains("More than one collection attribute", failure.Message);
    }

    [Fact]
    public async Task TestsThatXunitPassesOverAreFailures()
    {
        var run = await Recorder.RunAsync("""
            public class BrokenFactAttribute : FactAttribute { public BrokenFactAttribute() => throw new InvalidOperationException("no fact"); }
            [XunitTestCaseDiscoverer(typeof(LostDiscoverer))] public class LostFactAttribute : FactAttribute;
            public class LostDiscoverer : IXunitTestCaseDiscoverer
            {
                public LostDiscoverer() => throw new InvalidOperationException("no discoverer");
                public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions options, IXunitTestMethod method, IFactAttribute fact) => default;
            }
            public class OrcTests { [BrokenFact] public void A() { } [LostFact] public void B() { } [Fact] public void C() { } }
            """);
        Assert.Equal(["OrcTests.C: Passed"], run.Outcomes);
        Assert.Equal(2, run.Failures.Count);
        Assert.Contains(run.Failures, failure => failure.Message.Contains("no fact"));
        Assert.Contains(run.Failures, failure => failure.Message.Contains("no discoverer"));
    }

    [Fact]
    public async Task WhatAFrameworkOfTheAuthorsCannotSearchFailsToo()
    {
        var run = await Recorder.RunAsync("""
            [assembly: TestFramework(typeof(Own))]
            public class Own : XunitTestFramework
            {
                protected override ITestFrameworkDiscoverer CreateDiscoverer(System.Reflection.Assembly assembly) => new Discoverer(new XunitTestAssembly(assembly));
                class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
                {
                    protected override ValueTask<bool> FindTestsForType(IXunitTestClass type, ITestFrameworkDiscoveryOptions options, Func<ITestCase, ValueTask<bool>> found) =>
                        type.TestClassName == "OrcTests" ? throw new InvalidOperationException("no orcs") : base.FindTestsForType(type, options, found);
                }
            }
            public class OrcTests { [Fact] public void A() { } }
            public class TrollTests { [Fact] public void A() { } }
            """);
        Assert.Equal(["TrollTests.A: Passed"], run.Outcomes);
        Assert.Contains("no orcs", Assert.Single(run.Failures).Message);
    }
}
