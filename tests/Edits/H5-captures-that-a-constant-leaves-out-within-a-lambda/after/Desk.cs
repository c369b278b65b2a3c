namespace Game;

public class Desk<T>(int heat)
{
    private int heat = heat;

    public static async Task Waits(Turns turns, int from)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => 4 > 10 ? from : x;
            from += number;
            turns.Say($"second waits {shown(number)} {from}");
        }
    }

    public async Task Heats(Turns turns)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => false && heat > 3 ? heat : x;
            heat += number;
            turns.Say($"second heats {shown(number)} {heat}");
        }
    }

    public static IEnumerable<string> Counts(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, string> shown = x => $"{(true || from > 2 ? nameof(from) : from)} {x}";
            yield return $"second {shown(1)} {from++}";
        }
    }

    public IEnumerable<string> Own()
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, int> shown = x => false && heat > 3 ? heat : x;
            yield return $"second own {shown(2)} {heat++}";
        }
    }

    public IEnumerable<string> Asked(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            int Shown(int x) => 4 > 10 ? from + heat : x;
            yield return $"second asked {string.Join(' ', new[] { 1 }.Select(Shown))} {from++}";
        }
    }
}
