namespace Game;

public class Desk<T>(int heat)
{
    private int heat = heat;

    public static async Task Waits(Turns turns, int from)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => Flags.On ? from : x;
            from += number;
            turns.Say($"turn waits {shown(number)} {from}");
        }
    }

    public async Task Heats(Turns turns)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => Flags.On ? heat : x;
            heat += number;
            turns.Say($"turn heats {shown(number)} {heat}");
        }
    }

    public static IEnumerable<string> Counts(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, string> shown = x => Flags.On ? $"{from} {x}" : $"{x}";
            yield return $"turn {shown(1)} {from++}";
        }
    }

    public IEnumerable<string> Own()
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, int> shown = x => Flags.On ? heat : x;
            yield return $"turn own {shown(2)} {heat++}";
        }
    }

    public IEnumerable<string> Asked(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            int Shown(int x) => Flags.On ? from + heat + x : x;
            yield return $"turn asked {string.Join(' ', new[] { 1 }.Select(Shown))} {from++}";
        }
    }
}
