using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Molt.Tests;

namespace Molt.Xunit.Tests.Gating;

/// <summary>Edits and tests by the hundred leave nothing. Nothing else runs meanwhile: the heap is the whole process's.</summary>
[Collection(nameof(GateMemoryTests)), CollectionDefinition(nameof(GateMemoryTests), DisableParallelization = true)]
public sealed class GateMemoryTests
{
    private const int Warming = 50;

    // What hundreds of edits may leave in the managed heap: one candidate alone is larger.
    private const long Noise = 3 * 1024 * 1024;

    // Copies that are being unloaded, and bodies that are in use.
    private const int Contexts = 12;

    private const string Orc = """
        public class Orc
        {
            public static int Hit(int power) => power * 2;
            public static string Say(string word) => string.Concat(word.Select(letter => char.ToUpperInvariant(letter)));
        }
        """;

    private const string OrcTests = """
        using Xunit;
        public class OrcTests
        {
            [Theory, InlineData(1), InlineData(3)] public void Hits(int power) => Assert.Equal(2 * power, Orc.Hit(power) % 1000);
            [Fact] public async Task Says() { await Task.Yield(); Assert.Equal("WAR", Orc.Say("war")); }
        }
        """;

    [Fact]
    public async Task ThreeHundredEditsHalfOfThemRedLeaveNothing()
    {
        await using var scripts = await GatedScripts.LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        await MeasureAsync(300, async edit =>
        {
            var body = edit % 2 == 0 ? $"power * 2 + {edit * 1000}" : $"power * 3 + {edit * 1000}";
            var outcome = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", body)));
            Assert.True(edit % 2 == 0 ? outcome.IsGreen : outcome.IsRed, outcome.ToString());
        });
    }

    [Fact]
    public async Task AHundredEditsOfTestsAloneLeaveNothing()
    {
        await using var scripts = await GatedScripts.LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        await MeasureAsync(150, async edit =>
        {
            var outcome = await scripts.EditAsync(("OrcTests.cs", OrcTests.Replace("InlineData(3)", $"InlineData({edit % 100})").Replace("2 * power", edit % 2 == 0 ? "2 * power" : "3 * power + 1")));
            Assert.Equal((EditKind.Tested, edit % 2 == 1), (outcome.Kind, outcome.IsRed));
        });
    }

    private static async Task MeasureAsync(int edits, Func<int, Task> make)
    {
        var (contexts, heap) = (0, 0L);
        for (var edit = 1; edit <= edits; edit++)
        {
            await make(edit);
            if (edit == Warming) (contexts, heap) = Settled();
        }
        var (contextsAfter, heapAfter) = Settled();
        Assert.InRange(contextsAfter - contexts, -Contexts, Contexts);
        Assert.True(heapAfter - heap < Noise, $"The managed heap grew from {heap} to {heapAfter} bytes.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Contexts, long Heap) Settled()
    {
        for (var round = 0; round < 20; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return (AssemblyLoadContext.All.Count(context => context.IsCollectible), ManagedHeap.Collected());
    }
}
