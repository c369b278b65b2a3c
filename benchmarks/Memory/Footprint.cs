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

/// <summary>Private memory by kind of mapping, for whoever looks for a leak.</summary>
internal static class Mappings
{
    public static string Summary()
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var kind = "";
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!parts[0].EndsWith(':')) kind = parts[1] + " " + (parts.Length > 5 ? Path.GetFileName(parts[5]) : "anonymous");
            else if (line.StartsWith("Private_", StringComparison.Ordinal))
                sums[kind] = sums.GetValueOrDefault(kind) + long.Parse(parts[1], CultureInfo.InvariantCulture);
        }
        return string.Join(", ", sums.Where(pair => pair.Value > 1000).Select(pair => $"{pair.Key} {pair.Value / 1000.0:F1}"));
    }
}
