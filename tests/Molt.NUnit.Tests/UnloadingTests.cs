namespace Molt.NUnit.Tests;

/// <summary>Nothing is kept of an assembly once its run is over.</summary>
public sealed class UnloadingTests
{
    /// <summary>All that makes NUnit remember a type or a method.</summary>
    private const string Source = """
        public record Orc(int Strength);
        public class Action : Attribute, ITestAction
        {
            public ActionTargets Targets => ActionTargets.Test;
            public void BeforeTest(NUnit.Framework.Interfaces.ITest test) { }
            public void AfterTest(NUnit.Framework.Interfaces.ITest test) { }
        }
        public class Soon { public Waiter GetAwaiter() => new(); }
        public class Waiter : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public void GetResult() { } public void OnCompleted(System.Action next) => next(); }
        public class Points { [DatapointSource] public int[] Values = [1, 2]; }
        [Action] public class OrcTests : Points
        {
            [Test] public async Task Hits() { await Task.Yield(); Console.WriteLine("here"); Assert.That(new Orc(1), Is.EqualTo(new Orc(1))); }
            [TestCase(1)] public void Data(int x) => Assert.That(new List<Orc> { new(x) }, Is.EquivalentTo(new[] { new Orc(x) }));
            [Test] public void Lucky([Random(1, 9, 1)] int x) => Assert.That(new Orc(x), Has.Property("Strength").EqualTo(x));
            [Theory] public void Each(int x) => Assert.That(x, Is.GreaterThan(0));
            [Test] public Soon Own() => new();
            [Test] public void Bad() => Assert.That(new Orc(1), Is.EqualTo(new Orc(2)));
        }
        """;

    [Fact]
    public Task TwoHundredAssembliesAreLoadedRunAndCollected() => Loads.RunAsync(200, Source, passed: 6, failed: 1);
}
