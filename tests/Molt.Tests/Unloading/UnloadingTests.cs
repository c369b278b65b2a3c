using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Molt.Tests.Reporting;
using Molt.Tests.Scripts;
using Xunit;

namespace Molt.Tests.Unloading;

/// <summary>Disposing a reloader of collectible scripts lets go of everything. Nothing else runs meanwhile: the heap is the whole process's.</summary>
[Collection(nameof(UnloadingTests)), CollectionDefinition(nameof(UnloadingTests), DisableParallelization = true)]
public sealed class UnloadingTests : IDisposable
{
    private const int Rounds = 200;
    private const int Warming = 50;

    // What 150 rounds may leave in the managed heap. One round's candidate alone is larger.
    private const long Noise = 2 * 1024 * 1024;

    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoHundredRoundsOfLoadingEditingAndDisposingLeaveNothing()
    {
        var references = new List<WeakReference>();
        long before = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            references.AddRange(await Task.Run(() => RoundAsync(round), Cancellation));
            if (round == Warming) before = await HeapAsync(references);
        }
        var after = await HeapAsync(references);
        Assert.Equal(Rounds * 4, references.Count);
        Assert.Equal(0, references.Count(reference => reference.IsAlive));
        Assert.True(after - before < Noise, $"The managed heap grew from {before} to {after} bytes.");
        Assert.DoesNotContain(AssemblyLoadContext.All, context => context.Name == "Molt scripts" && context.Assemblies.Any(assembly => assembly.GetType(RoundTrip) is not null));
    }

    /// <summary>Of bodies, in one reloader that goes on: what an edit took the place of is gone, with all that the compiler knew of it.</summary>
    [Fact]
    public async Task TwoHundredEditsInOneReloaderLeaveNothing()
    {
        await using var reloader = new CodeReloader(new ReloaderOptions { Watch = false, LoggerFactory = new RecordedLog() });
        Write(0, "");
        await reloader.AddDirectoryAsync("Edited", directory.Path, Cancellation);
        var number = reloader.Bind<Func<int>>("Edited.RoundTrip.Number");
        long before = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            Write(round, "");
            await reloader.ReloadAllAsync(Cancellation);
            Assert.Equal(round, number());
            if (round == Warming) before = await HeapAsync([]);
        }
        var after = await HeapAsync([]);
        Assert.True(after - before < Noise, $"The managed heap grew from {before} to {after} bytes.");
    }

    private const string RoundTrip = "Unloading.RoundTrip";

    /// <summary>Loads, edits everything that there is a mechanism for, runs it, and disposes; what is left of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference[]> RoundAsync(int round)
    {
        Write(round, "");
        var reloader = new CodeReloader(new ReloaderOptions { Collectible = true, Watch = false, LoggerFactory = new RecordedLog() });
        await reloader.AddDirectoryAsync("Unloading", directory.Path, Cancellation);
        var made = reloader.Create<IDisposable>("Unloading.RoundTrip");
        var number = reloader.Bind<Func<int>>("Unloading.RoundTrip.Number");
        Assert.Equal(round, number());
        Write(round + 1, "public int Late { get; set; } = 3; public override string ToString() => \"late\" + Late; public static int Added() => 7;");
        Assert.Equal(EditKind.Applied, (await reloader.ReloadAllAsync(Cancellation))!.Kind);
        made.Dispose();
        Assert.Equal((round + 1, 7, "late3"), (number(), reloader.Bind<Func<int>>("Unloading.RoundTrip.Added")(), made.ToString()));
        WeakReference[] references = [new(reloader), new(made), new(made.GetType().Assembly), new(reloader.LoadedAssemblies[^1])];
        await reloader.DisposeAsync();
        return references;
    }

    private void Write(int number, string late) => directory.Write("RoundTrip.cs", $$"""
        public class RoundTrip : IDisposable
        {
            private static readonly List<object> kept = [];
            private readonly Func<int, int> add = other => other + {{number}};
            {{late}}
            public static int Number() => {{number}};
            public void Dispose() { kept.Add(this); kept.Add(add(1)); }
        }
        """);

    private static async Task<long> HeapAsync(List<WeakReference> references)
    {
        await Garbage.CollectUntilAsync(() => !references.Any(reference => reference.IsAlive));
        return ManagedHeap.Collected();
    }
}
