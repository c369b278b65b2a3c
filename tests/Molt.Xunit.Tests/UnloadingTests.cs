namespace Molt.Xunit.Tests;

/// <summary>Nothing is kept of an assembly once its run is over.</summary>
public sealed class UnloadingTests
{
    /// <summary>All that makes xUnit or its assertions remember a type.</summary>
    private const string Source = """
        [assembly: AssemblyFixture(typeof(World))]
        public class World;
        public enum Kind { Orc, Troll }
        public record Orc(int Strength, Kind Kind) : IComparable { public int CompareTo(object other) => Strength.CompareTo(((Orc)other).Strength); }
        public struct Place : IEquatable<Place> { public int X; public bool Equals(Place other) => X == other.X; }
        public class Group : List<Orc>;
        public class Arms<T>;
        public class Wild : Exception { public IEnumerable<Exception> InnerExceptions => [new InvalidOperationException("inside")]; }
        public class Cave : IAsyncLifetime { public ValueTask InitializeAsync() => default; public ValueTask DisposeAsync() => default; }
        [CollectionDefinition("caves")] public class Caves : ICollectionFixture<Cave>;
        [Collection("caves")]
        public class OrcTests(World world, Cave cave, ITestOutputHelper output) : IClassFixture<Arms<Orc>>
        {
            [Fact] public void Fixtures() { Assert.NotNull(world); Assert.NotNull(cave); output.WriteLine("here"); TestContext.Current.KeyValueStorage["orc"] = new Orc(1, Kind.Orc); }
            [Theory, InlineData(Kind.Orc), InlineData(null)] public void Enums(Kind? kind) => Assert.NotEqual(Kind.Troll, kind);
            public static IEnumerable<object[]> Orcs => [[new Orc(1, Kind.Orc)], [new Orc(2, Kind.Troll)]];
            [Theory, MemberData(nameof(Orcs))] public void Data(Orc orc) => Assert.NotNull(orc);
            [Fact] public void Equality()
            {
                Assert.Equal(new Orc(1, Kind.Orc), new Orc(1, Kind.Orc));
                Assert.Equal<object>(new Orc(1, Kind.Orc), new Orc(1, Kind.Orc));
                Assert.Equal(new Place(), new Place());
                Assert.Equal(new Group { new(1, Kind.Orc) }, new Group { new(1, Kind.Orc) });
                Assert.Equal(new Orc[] { new(1, Kind.Orc) }, new List<Orc> { new(1, Kind.Orc) });
                Assert.Equal(new Dictionary<Kind, Orc> { [Kind.Orc] = new(1, Kind.Orc) }, new Dictionary<Kind, Orc> { [Kind.Orc] = new(1, Kind.Orc) });
                Assert.Equivalent(new Orc(1, Kind.Orc), new Orc(1, Kind.Orc));
                Assert.Equivalent(new { A = new Orc(1, Kind.Orc) }, new { A = new Orc(1, Kind.Orc) });
                Assert.Contains(new Orc(1, Kind.Orc), new HashSet<Orc> { new(1, Kind.Orc) });
                Assert.IsType<Orc>(new Orc(1, Kind.Orc));
            }
            [Fact] public void Unequal() => Assert.Equal(new Group { new(1, Kind.Orc) }, new Group { new(2, Kind.Orc) });
            [Fact] public void Throws() => throw new Wild();
            [Fact(Timeout = 60000)] public async Task Waits() => await Task.Yield();
            [Fact] public async Task Late() { await Task.Yield(); Assert.Fail("late"); }
            [Fact(Skip = "never")] public void Skipped() { }
        }
        public class TrollTests { [Fact] public void Hits() => Assert.Throws<Wild>(void () => throw new Wild()); }
        """;

    private const string Small = """
        public record Orc(int Strength);
        public class OrcTests(ITestOutputHelper output)
        {
            [Fact] public async Task Hits() { await Task.Yield(); output.WriteLine("here"); Assert.Equal(new List<Orc> { new(1) }, new List<Orc> { new(1) }); }
            [Theory, InlineData(1)] public void Data(int x) => Assert.Equal<object>(new Orc(x), new Orc(x));
        }
        """;

    [Fact]
    public Task TwoHundredAssembliesAreLoadedRunAndCollected() => Loads.RunAsync(200, Small, passed: 2, failed: 0);

    [Fact]
    public Task AllThatXunitRemembersIsForgotten() => Loads.RunAsync(20, Source, passed: 8, failed: 3);
}
