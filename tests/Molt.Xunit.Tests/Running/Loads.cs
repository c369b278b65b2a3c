using System.Runtime.CompilerServices;

namespace Molt.Testing.Tests;

/// <summary>Loads an assembly as often as is wanted, runs it each time, and has all of them collected.</summary>
internal static class Loads
{
    public static async Task RunAsync(int count, string source, int passed, int failed)
    {
        var compiled = TestAssembly.Compile(source);
        var loads = new List<WeakReference>();
        for (var load = 0; load < count; load++) loads.Add(await RunOnceAsync(compiled, passed, failed));
        await CollectAsync(loads);
        Assert.Equal(0, loads.Count(load => load.IsAlive));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> RunOnceAsync((byte[], byte[]) compiled, int passed, int failed)
    {
        using var tests = TestAssembly.From(compiled);
        var run = new Recorder();
        await run.RunAsync(tests);
        Assert.Equal(passed, run.Results.Count(result => result.Outcome is TestOutcome.Passed));
        Assert.Equal(failed, run.Results.Count(result => result.Outcome is TestOutcome.Failed));
        return new WeakReference(tests.Assembly);
    }

    /// <summary>A thread of the pool keeps its last work in a register or on its stack until it takes the next.</summary>
    private static async Task CollectAsync(IReadOnlyList<WeakReference> loads)
    {
        for (var round = 0; round < 20 && loads.Any(load => load.IsAlive); round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.WhenAll(Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => Task.Run(() => { })));
        }
    }
}
