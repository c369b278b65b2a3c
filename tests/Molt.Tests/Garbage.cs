using System.Diagnostics;

namespace Molt.Tests;

/// <summary>What nothing refers to any more.</summary>
internal static class Garbage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Collects until something is gone, or for as long as tests wait. How many collections it takes depends on what else the machine does: assemblies are unloaded in steps, one
    /// behind the other, by finalizers and on other threads, which may have to wait for a processor.
    /// </summary>
    /// <param name="isGone">Whether it is. Code that is not optimized holds what it has looked at until it returns: this does.</param>
    public static async Task CollectUntilAsync(Func<bool> isGone)
    {
        for (var began = Stopwatch.GetTimestamp(); !isGone() && Stopwatch.GetElapsedTime(began) < Patience;)
        {
            await Task.Yield();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
