using static Molt.Soak.Probes;

namespace Molt.Soak;

/// <summary>Edits by which types and files come, go and change what they inherit.</summary>
internal static class TypeProbes
{
    // Names come back after so many edits.
    private const int Names = 50;

    public static readonly Probe[] All =
    [
        new("type of another name", "fresh", number => [Command("fresh", $$"""player.Tell($"fresh {new Fresh{{number % Names}}(() => {{number}}).Number}");"""),
            ("Fresh.cs", $$"""
                public sealed record Fresh{{number % Names}}(Func<int> Source)
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

        // The object is held since before all edits.
        new("override comes and goes", "voice", number => [Command("voice", """player.Tell($"voice {animal.Voice()}");""", """
                private readonly Animal animal = new Owl();
            """),
            ("Animal.cs", $$"""
                public abstract class Animal
                {
                    public virtual int Voice() => {{number}};
                }

                public class Bird : Animal;

                public sealed class Owl : Bird
                {
                    {{(number % 2 == 0 ? "" : "public override int Voice() => base.Voice();")}}
                }
                """)]),

        new("interface comes and goes", "badge", number => [Command("badge", $$"""player.Tell($"badge {(guard is IBadge badge ? badge.Number : {{(number % 2 == 0 ? 0 : number)}})}");""", """
                private readonly object guard = new Guard();
            """),
            ("Guard.cs", $$"""
                public interface IBadge
                {
                    int Number { get; }
                }

                [LiveInterfaces]
                public class Guard{{(number % 2 == 0 ? " : IBadge" : "")}}
                {
                    public int Number => {{number}};
                }
                """)]),

        new("type moved to another file", "roam", number => [Command("roam", """player.Tell($"roam {Nomad.Number}");"""),
            .. new[] { "Tent.cs", "Camp.cs" }.Select((file, index) => (file, index == number % 2 ? Nomad(number) : null))]),
    ];

    private static string Nomad(int number) => $$"""
        public static class Nomad
        {
            public static int Number => {{number}};
        }
        """;
}
