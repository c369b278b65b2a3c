namespace Game;

public static class Items
{
    public static IEnumerable<string> Arms(int from)
    {
        for (var index = 0; index < 60; index++) yield return $"first {index}";
    }

    public static IEnumerable<string> Never(int from)
    {
        for (var index = 0; index < 60; index++) yield return $"first never {index}";
    }

    public static async Task Waits(Turns turns)
    {
        var sum = 0;
        while (await turns.Next() is > 0 and var number)
        {
            sum += number;
            turns.Say($"first waits {sum}");
        }
    }

    private static string Show(Func<int> value) => $"shown {value()}";
}
