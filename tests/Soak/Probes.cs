namespace Molt.Soak;

/// <summary>The probes: each puts another kind of edit to the test.</summary>
internal static class Probes
{
    public static readonly Probe[] All = [.. CodeProbes.All, .. HeldProbes.All, .. MemberProbes.All, .. TypeProbes.All];

    /// <summary>Tells how often the player asked: the dictionary must outlive every edit of the code around it.</summary>
    public static readonly Probe Tally = new("body beside state", "tally", number => [Command("tally", $$"""
                counts[player.Name] = counts.GetValueOrDefault(player.Name) + 1;
                player.Tell($"tally {counts[player.Name]} {{number}}");
            """, """
                private readonly Dictionary<string, int> counts = [];
            """)]);

    /// <summary>Tells what the process holds after a collection.</summary>
    public static readonly (string File, string? Text) Footprint = Command("footprint", """
            for (var round = 0; round < 4; round++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }
            var lines = File.ReadLines("/proc/self/smaps_rollup").Where(line => line.StartsWith("Private_"));
            var kilobytes = lines.Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
            // GC.GetTotalMemory sinks by some bytes with each collection, below zero in the end (.NET 10.0).
            var heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
            player.Tell($"footprint {kilobytes * 1024} {heap.HeapSizeBytes - heap.FragmentedBytes}");
        """);

    /// <summary>A script of the world with a command.</summary>
    public static (string File, string? Text) Command(string verb, string body, string members = "")
    {
        var name = char.ToUpperInvariant(verb[0]) + verb[1..];
        return ($"Commands/{name}.cs", $$"""
            public sealed class {{name}} : ICommand
            {
            {{members}}

                public string Verb => "{{verb}}";

                public string Summary => "a probe";

                public void Run(Player player, string words)
                {
                    {{body}}
                }
            }
            """);
    }
}
