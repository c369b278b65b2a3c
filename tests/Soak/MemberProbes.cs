using static Molt.Soak.Probes;

namespace Molt.Soak;

/// <summary>Edits by which members come, go and change, on a command that is one object all the time.</summary>
internal static class MemberProbes
{
    // Names come back after so many edits, as they do where people write.
    private const int Names = 20;

    public static readonly Probe[] All =
    [
        // Its caller is in another file and changes with it.
        new("signature", "ripple", number => [Command("ripple", $$"""player.Tell($"ripple {Ripples.Of({{string.Join(", ", Enumerable.Repeat("1", number % 3))}})}");"""),
            ("Ripples.cs", $$"""
                public static class Ripples
                {
                    public static int Of({{string.Join(", ", Enumerable.Range(0, number % 3).Select(index => $"int p{index}"))}}) => {{number}};
                }
                """)]),

        new("method renamed", "call", number => [Command("call", $"Tell{number % Names}(player);", $$"""
                private void Tell{{number % Names}}(Player player) => player.Tell("call {{number}}");
            """)]),

        new("field added", "field", number => [Command("field", $$"""player.Tell($"field {late{{number % Names}}}");""", $$"""
                private readonly int late{{number % Names}} = {{number}};
            """)]),

        new("static field added", "fixture", number => [Command("fixture", $$"""player.Tell($"fixture {Fixture{{number % Names}} + {{number}} - 1}");""", $$"""
                private static readonly int Fixture{{number % Names}} = int.Parse("1");
            """)]),

        new("property, from automatic to computed and back", "price", number => [Command("price", $$"""player.Tell($"price {Asked + {{number}} - 5}");""", number % 2 == 0
            ? "    public int Asked { get; set; } = 5;"
            : "    public int Asked { get => 2 + 3; set { } }")]),

        // The hook runs once for the object after each edit that changes the shape of its class.
        new("upgrade hook", "molted", number => [Command("molted", $$"""player.Tell($"molted {upgraded + shape{{number % Names}}}");""", $$"""
                private readonly int shape{{number % Names}};
                private int upgraded = {{number}};

                [Upgrade]
                private void Upgraded(OldState old) => upgraded = {{number}};
            """)]),
    ];
}
