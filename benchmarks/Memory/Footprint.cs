using System.Globalization;

namespace Molt.Benchmarks;

/// <summary>What the process holds after everything that can be collected was.</summary>
/// <param name="PrivateBytes">Of the process, by the kernel's account.</param>
/// <param name="HeapBytes">Of the managed heap.</param>
/// <param name="Contexts">
/// Assemblies of bodies that are alive, each with a load context of its own. Not counted by <c>AssemblyLoadContext.All</c>: a context
/// leaves that list when its unloading begins, long before its code is gone.
/// </param>
internal sealed record Footprint(long PrivateBytes, long HeapBytes, int Contexts)
{
    public static Footprint AfterCollection()
    {
        // A load context needs several collections: its finalizer only begins the unloading.
        for (var round = 0; round < 6; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return new(PrivateNow(), GC.GetTotalMemory(forceFullCollection: true), AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.IsCollectible));
    }

    private static long PrivateNow() => File.ReadLines("/proc/self/smaps_rollup")
        .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024);
}
