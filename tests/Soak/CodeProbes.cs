using static Molt.Soak.Probes;

namespace Molt.Soak;

/// <summary>Edits of bodies, and of what they are bound to.</summary>
internal static class CodeProbes
{
    public static readonly Probe[] All =
    [
        new("body", "version", number => [Command("version", $$"""player.Tell($"version {{number}}");""")]),

        new("iterator, local function, closure, pattern", "verse", number => [Command("verse", """
                player.Tell($"verse {Numbers(words.Length).Sum()}");
            """, $$"""
                private static IEnumerable<int> Numbers(int length)
                {
                    yield return Half({{number}}) + length;
                    foreach (var rest in new[] { {{number}} }.Where(it => it > length)) yield return rest - Half(rest);

                    int Half(int whole) => whole switch { 1 => 0, _ => whole / 2 };
                }
            """)]),

        // Several instantiations of the class run.
        new("generic class", "boxes", number => [Command("boxes", """player.Tell($"boxes {Box<int>.Value(1) + Box<string>.Value("x") + Box<Player>.Value(player)}");"""),
            ("Box.cs", $$"""
                public static class Box<T>
                {
                    public static int Value(T item) => typeof(T) == typeof(int) ? {{number}} : item is null ? 1 : 0;
                }
                """)]),

        // The caller is in another file and does not change.
        new("constant", "constant", number => [Command("constant", """player.Tell($"constant {Constants.Number}");"""),
            ("Constants.cs", $$"""
                public static class Constants
                {
                    public const int Number = {{number}};
                }
                """)]),

        // An overload comes and goes, which unchanged code elsewhere is bound to while it is there.
        new("overload", "overload", number => [Command("overload", """player.Tell($"overload {Overloads.Of(1)}");"""),
            ("Overloads.cs", $$"""
                public static class Overloads
                {
                    public static int Of(object any) => {{(number % 2 == 0 ? number : 0)}};

                    {{(number % 2 == 0 ? "" : $"public static int Of(int one) => {number};")}}
                }
                """)]),

        new("operator, conversion, struct", "sum", number => [Command("sum", """player.Tell($"sum {new Weight(1) + new Weight(2)}");"""),
            ("Weight.cs", $$"""
                public readonly record struct Weight(int Value)
                {
                    public static Weight operator +(Weight a, Weight b) => new(a.Value * b.Value + {{number}} - 2);

                    public override string ToString() => $"{Value}";
                }
                """)]),
    ];
}
