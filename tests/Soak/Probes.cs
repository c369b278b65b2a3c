namespace Molt.Soak;

/// <summary>The probes: each puts another kind of code to the test.</summary>
internal static class Probes
{
    public static readonly Probe[] All =
    [
        // A plain body.
        new("version", number => [Command("version", $$"""player.Tell($"version {{number}}");""")]),

        // A lambda that an object holds since before all edits.
        new("held", number => [Command("held", """player.Tell($"held {held()}");""", $$"""
                private readonly Func<int> held = () => {{number}};
            """)]),

        // An iterator, a local function, a closure and a pattern.
        new("verse", number => [Command("verse", """
                player.Tell($"verse {Numbers(words.Length).Sum()}");
            """, $$"""
                private static IEnumerable<int> Numbers(int length)
                {
                    yield return Half({{number}}) + length;
                    foreach (var rest in new[] { {{number}} }.Where(it => it > length)) yield return rest - Half(rest);

                    int Half(int whole) => whole switch { 1 => 0, _ => whole / 2 };
                }
            """)]),

        // A generic class of which several instantiations run.
        new("boxes", number => [Command("boxes", """player.Tell($"boxes {Box<int>.Value(1) + Box<string>.Value("x") + Box<Player>.Value(player)}");"""),
            ("Box.cs", $$"""
                public static class Box<T>
                {
                    public static int Value(T item) => typeof(T) == typeof(int) ? {{number}} : item is null ? 1 : 0;
                }
                """)]),

        // A method whose signature changes from edit to edit, together with its caller in another file.
        new("ripple", number => [Command("ripple", $$"""player.Tell($"ripple {Ripples.Of({{string.Join(", ", Enumerable.Repeat("1", number % 3))}})}");"""),
            ("Ripples.cs", $$"""
                public static class Ripples
                {
                    public static int Of({{string.Join(", ", Enumerable.Range(0, number % 3).Select(index => $"int p{index}"))}}) => {{number}};
                }
                """)]),

        // A class of another name in each edit: types come and go.
        new("fresh", number => [Command("fresh", $$"""player.Tell($"fresh {new Fresh{{number % 50}}(() => {{number}}).Number}");"""),
            ("Fresh.cs", $$"""
                public sealed record Fresh{{number % 50}}(Func<int> Source)
                {
                    private readonly List<int> seen = [];

                    public int Number
                    {
                        get
                        {
                            seen.Add(Source());
                            return seen[^1];
                        }
                    }
                }
                """)]),
    ];

    /// <summary>Tells how often the player asked: the dictionary must outlive every edit of the code around it.</summary>
    public static readonly Probe Tally = new("tally", number => [Command("tally", $$"""
                counts[player.Name] = counts.GetValueOrDefault(player.Name) + 1;
                player.Tell($"tally {counts[player.Name]} {{number}}");
            """, """
                private readonly Dictionary<string, int> counts = [];
            """)]);

    /// <summary>Tells what the process holds after a collection.</summary>
    public static readonly (string File, string Text) Footprint = Command("footprint", """
            for (var round = 0; round < 4; round++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }
            var lines = File.ReadLines("/proc/self/smaps_rollup").Where(line => line.StartsWith("Private_"));
            var kilobytes = lines.Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
            player.Tell($"footprint {kilobytes * 1024} {GC.GetTotalMemory(true)}");
        """);

    private static (string File, string Text) Command(string verb, string body, string members = "")
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
