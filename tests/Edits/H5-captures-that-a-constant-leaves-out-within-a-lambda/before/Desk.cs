namespace Game;

public class Desk<T>(int heat)
{
    private int heat = heat;

    public static async Task Waits(Turns turns, int from)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => from + x;
            from += number;
            turns.Say($"first waits {shown(number)} {from}");
        }
    }

    public async Task Heats(Turns turns)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => heat + x;
            heat += number;
            turns.Say($"first heats {shown(number)} {heat}");
        }
    }

    public static IEnumerable<string> Counts(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, string> shown = x => $"{from} {x}";
            yield return $"first {shown(1)} {from++}";
        }
    }

    public IEnumerable<string> Own()
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, int> shown = x => heat + x;
            yield return $"first own {shown(2)} {heat++}";
        }
    }

    public IEnumerable<string> Asked(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            int Shown(int x) => from + heat + x;
            yield return $"first asked {string.Join(' ', new[] { 1 }.Select(Shown))} {from++}";
        }
    }
}
