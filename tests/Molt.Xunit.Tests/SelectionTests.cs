using Molt.Testing;

namespace Molt.Xunit.Tests;

/// <summary>Which tests run: by type, method and name.</summary>
public sealed class SelectionTests
{
    private const string Source = """
        namespace Game;
        public class OrcTests { [Fact] public void A() { } [Theory, InlineData(1), InlineData(2)] public void B(int x) { } }
        public abstract class Base { [Fact] public void C() { } [Fact] public void D() { } }
        public class TrollTests : Base { [Fact] public void E() { } }
        """;

    [Theory]
    [InlineData("Game.OrcTests", "B", "Game.OrcTests.B(x: 1)", "Game.OrcTests.B(x: 2)")]
    [InlineData("Game.OrcTests", "", "Game.OrcTests.A", "Game.OrcTests.B(x: 1)", "Game.OrcTests.B(x: 2)")]
    [InlineData("Game.Base", "C", "Game.TrollTests.C")]
    [InlineData("Game.TrollTests", "D", "Game.TrollTests.D")]
    [InlineData("Game.OrcTests", "E")]
    public async Task MethodsThatAreNamedRunAndAllAreFound(string type, string method, params string[] expected)
    {
        var run = await Recorder.RunAsync(Source, request => request with { Methods = new HashSet<TestMethod> { new(type, method) } });
        Assert.Equal(expected, run.Started.Select(test => test.Name).Order(StringComparer.Ordinal));
        Assert.Equal(6, run.Found.Count);
    }

    [Fact]
    public async Task AFilterAsksForPartOfTheName()
    {
        var run = await Recorder.RunAsync(Source, request => request with { Filter = "TROLLTESTS.c" });
        Assert.Equal(["Game.TrollTests.C: Passed"], run.Outcomes);
    }

    [Fact]
    public async Task TypesThatAreNotAskedForAreNotLookedAt()
    {
        var run = await Recorder.RunAsync(Source, request => request with { Types = [.. request.Types.Where(type => type.Name == "TrollTests")] });
        Assert.Equal(["Game.TrollTests.C", "Game.TrollTests.D", "Game.TrollTests.E"], run.Found.Select(test => test.Name).Order());
    }

    [Theory]
    [InlineData("Fact", true), InlineData("Theory", true), InlineData("CulturedFact", true), InlineData("RetryTheory", true), InlineData("CollectionDefinition", true)]
    [InlineData("Serializable", false), InlineData("Factory", false), InlineData("Trait", false)]
    public void AttributesOfTestsAreKnownByName(string name, bool isTest) => Assert.Equal(isTest, new XunitFramework().IsTestAttribute(name));
}
