using System.Runtime.CompilerServices;
using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>Lanes of code that edits bring: see <c>Weaving/LanesTests</c> for those of the first scripts.</summary>
public class LanesTests
{
    [Fact]
    public async Task TheAttributesOfTheScriptsAssemblyCanBeRead()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", """
            public class Purse { private int coins = 3; private int Half => coins / 2; public int Take() => Half; }
            public static class Shop { public static int Sell() { var purse = new Purse(); return purse.Take() + purse.Take(); } }
            """));
        Assert.Equal(2, scripts.Call<int>("Shop.Sell"));
        Assert.Contains(scripts.Reloader.FindType("Shop")!.Assembly.GetCustomAttributes(inherit: false), attribute => attribute.GetType().Name == "IgnoresAccessChecksToAttribute");
    }

    [Fact]
    public async Task ALoopInANewBodySeesALaterEditOfWhatItCallsWithoutAsking()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source(1)));
        for (var version = 2; version < 5; version++)
        {
            scripts.Save("A.cs", Source(version));
            await scripts.NextAsync(EditKind.Applied, "A.cs");
            Assert.Equal(version * 10, scripts.Call<int>("A.Sum"));

            var going = Task.Run(() => scripts.Call<int>("A.Spin"), TestContext.Current.CancellationToken);
            while (scripts.Call<int>("A.Going") == 0) await Task.Yield();
            scripts.Save("A.cs", Source(version).Replace($"=> {version};", $"=> -{version};", StringComparison.Ordinal));
            await scripts.NextAsync(EditKind.Applied, "A.cs");

            Assert.Equal(version, await going);
            Assert.Equal(version * -10, scripts.Call<int>("A.Sum"));
        }
    }

    [Fact]
    public async Task BodiesWithLanesAreCollectedOnceTheyAreSuperseded()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source(1)));
        for (var version = 2; version < 40; version++)
        {
            scripts.Save("A.cs", Source(version));
            await scripts.NextAsync(EditKind.Applied, "A.cs");
            Assert.Equal(version * 10, scripts.Call<int>("A.Sum"));
        }

        await Garbage.CollectUntilAsync(() => Bodies(scripts.Reloader) <= 5);
        Assert.InRange(Bodies(scripts.Reloader), 1, 5);
    }

    [Fact]
    public async Task ALoopInANewBodySeesALaterEditOfSmallMethodsThatItsOwnEditLeftAlone()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source(1)), ("B.cs", Leaf(7)));
        scripts.Save("A.cs", Source(1, "B.X > 0 && B.Y > 0"));
        await scripts.NextAsync(EditKind.Applied, "A.cs");

        var going = Task.Run(() => scripts.Call<int>("A.Spin"), TestContext.Current.CancellationToken);
        while (scripts.Call<int>("A.Going") == 0) await Task.Yield();
        scripts.Save("A.cs", Source(2, "B.X > 0 && B.Y > 0 && true")); // its image is not live any more, its loop goes on
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        await Garbage.CollectUntilAsync(() => Bodies(scripts.Reloader) <= 2);
        scripts.Save("B.cs", Leaf(-7));
        await scripts.NextAsync(EditKind.Applied, "B.cs");

        Assert.Equal(1, await going);
    }

    [Fact]
    public async Task BodiesThatRelyOnWhatTheirEditLeftAloneAreCollectedOnceTheyAreSuperseded()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Source(1)), ("B.cs", Leaf(7)));
        for (var version = 2; version < 40; version++)
        {
            scripts.Save("A.cs", Source(version, "B.X > 0 && B.Y > 0"));
            await scripts.NextAsync(EditKind.Applied, "A.cs");
        }

        await Garbage.CollectUntilAsync(() => Bodies(scripts.Reloader) <= 5);
        Assert.InRange(Bodies(scripts.Reloader), 1, 5);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Bodies(CodeReloader reloader) =>
        reloader.LoadedAssemblies.Count(assembly => assembly.GetName().Name!.StartsWith("Molt.Scripts.Body", StringComparison.Ordinal));

    private static string Leaf(int x) => $$"""public static class B { public static int X => {{x}}; public static int Y => X; }""";

    private static string Source(int version, string condition = "X > 0 && Y > 0") => $$"""
        public static class A
        {
            private static int going;
            public static int X => {{version}};
            public static int Y => X;
            public static int Going() => Volatile.Read(ref going);
            public static int Sum() { var sum = {{version}} - {{version}}; for (var i = 0; i < 5; i++) sum += X + Y; return sum; }
            public static int Spin()
            {
                Volatile.Write(ref going, {{version}});
                while ({{condition}}) { }
                Volatile.Write(ref going, 0);
                return {{version}}; // X may be either while the edit is being committed
            }
        }
        """;
}
