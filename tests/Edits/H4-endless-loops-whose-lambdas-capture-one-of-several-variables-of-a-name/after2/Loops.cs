namespace Game;

public static class Loops
{
    public static readonly List<Action<Turns>> All = [turns => _ = Rounds(turns, [3, 4]), turns => _ = Nested(turns)];

    private static async Task Rounds(Turns turns, int[] items)
    {
        foreach (var item in items) turns.Say($"{item}");
        for (var i = 0; i < 2; i++)
        {
            foreach (var item in items)
            {
                var text = $"a{item}";
                await turns.Turn;
                turns.Say($"3 {text} {item} {i}");
            }
        }
        while (true)
        {
            foreach (var item in items)
            {
                var text = $"b{item}";
                await turns.Turn;
                string Say() => $"3 {text} {item}"; turns.Say(Say());
            }
        }
    }

    private static async Task Nested(Turns turns)
    {
        for (var i = 0; ; i++)
        {
            if (i % 2 == 0)
            {
                var text = $"even {i}";
                await turns.Turn;
                string Say() => $"3 {text} {i}"; turns.Say(Say());
            }
            else
            {
                var text = $"odd {i}";
                await turns.Turn;
                turns.Say($"3 {text}");
            }
        }
    }
}
