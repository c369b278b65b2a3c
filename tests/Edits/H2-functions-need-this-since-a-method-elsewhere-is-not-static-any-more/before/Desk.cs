namespace Game;

public partial class Desk(int heat)
{
    public int Heat { get; } = heat;

    public Func<int, string> Made(int from) => x => $"made {F(x + from)}";

    public async Task Heats(Turns turns, int from)
    {
        while (await turns.Next() is > 0 and var number)
        {
            Func<int, int> shown = x => F(x) + from;
            from += number;
            turns.Say($"heats {shown(number)}");
        }
    }

    public IEnumerable<string> Own(int from)
    {
        for (var index = 0; index < 60; index++)
        {
            Func<int, int> shown = x => F(x) + from;
            yield return $"own {shown(2)} {from++}";
        }
    }
}
