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
                Func<string> say = () => $"2 {text} {item} {i}"; turns.Say(say());
            }
        }
        while (true)
        {
            foreach (var item in items)
            {
                var text = $"b{item}";
                await turns.Turn;
                Func<string> say = () => $"2 {text} {item}"; turns.Say(say());
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
                Func<string> say = () => $"2 {text} {i}"; turns.Say(say());
            }
            else
            {
                var text = $"odd {i}";
                await turns.Turn;
                Func<string> say = () => $"2 {text}"; turns.Say(say());
            }
        }
    }
}
