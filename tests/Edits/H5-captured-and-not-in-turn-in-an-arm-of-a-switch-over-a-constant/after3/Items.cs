namespace Game;

public static class Items
{
    public static IEnumerable<string> Arms(int from)
    {
        for (var index = 0; index < 60; index++) yield return "" switch { "a" => $"a {from}", { Length: > 2 } => index == from ? Show(() => index + from) : "none", _ => $"fourth {index}" };
    }

    public static IEnumerable<string> Never(int from)
    {
        for (var index = 0; index < 60; index++) yield return ((string?)null)?.PadLeft(new Func<int>(() => index)()) ?? $"fourth never {index}";
    }

    public static async Task Waits(Turns turns)
    {
        var sum = 0;
        while (await turns.Next() is > 0 and var number)
        {
            sum += number;
            turns.Say(5 switch { > 7 => Show(() => sum), _ => $"fourth waits {sum}" });
        }
    }

    private static string Show(Func<int> value) => $"shown {value()}";
}
