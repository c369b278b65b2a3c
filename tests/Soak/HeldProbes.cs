using static Molt.Soak.Probes;

namespace Molt.Soak;

/// <summary>Edits of code that an object holds, or that waits, since before all edits.</summary>
internal static class HeldProbes
{
    public static readonly Probe[] All =
    [
        new("held lambda", "held", number => [Command("held", """player.Tell($"held {held()}");""", $$"""
                private readonly Func<int> held = () => {{number}};
            """)]),

        new("waiting iterator", "endless", number => [Command("endless", """
                numbers.MoveNext();
                player.Tell($"endless {numbers.Current}");
            """, $$"""
                private readonly IEnumerator<int> numbers = Numbers().GetEnumerator();

                private static IEnumerable<int> Numbers()
                {
                    while (true) yield return {{number}};
                }
            """)]),

        new("waiting async method", "bell", number => [Command("bell", """
                loop ??= AnswerAsync();
                var rung = bell;
                bell = new();
                rung.SetResult(player);
            """, $$"""
                private TaskCompletionSource<Player> bell = new();
                private Task? loop;

                private async Task AnswerAsync()
                {
                    while (true) (await bell.Task).Tell($"bell {{number}}");
                }
            """)]),

        new("event handler", "gong", number => [Command("gong", """
                if (Rung is null) Rung += Answer;
                Rung(player);
            """, $$"""
                private event Action<Player>? Rung;

                private void Answer(Player player) => player.Tell("gong {{number}}");
            """)]),
    ];
}
