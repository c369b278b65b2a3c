namespace Game;

public class Desk<T>(int heat)
{
    private int heat = heat;

    public static async Task Waits(Turns turns, int from)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => (4 > 10 ? from : x, "c").Item1;
            from += number;
            turns.Say($"fourth waits {shown(number)} {from}");
        }
    }

    public async Task Heats(Turns turns)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => "a" == "b" ? this.heat : x;
            heat += number;
            turns.Say($"fourth heats {shown(number)} {heat}");
        }
    }

    public static IEnumerable<string> Counts(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, string> shown = x => false ? $"{from}" : $"only {x}";
            yield return $"fourth {shown(1)} {from++}";
        }
    }

    public IEnumerable<string> Own()
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, int> shown = x => "a" == "b" ? this.heat : x;
            yield return $"fourth own {shown(2)} {heat++}";
        }
    }

    public IEnumerable<string> Asked(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            int Shown(int x) => x;
            yield return $"fourth asked {string.Join(' ', new[] { 1 }.Select(Shown))} {from++}";
        }
    }
}
