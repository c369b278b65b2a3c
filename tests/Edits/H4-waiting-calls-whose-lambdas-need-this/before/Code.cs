namespace Game;

public class Desk(string name)
{
    private readonly string name = name;

    public async Task Wait(Turns turns)
    {
        var sum = 0;
        Func<string> early = () => $"early {sum}";
        turns.Say(name);
        while (await turns.Next() is > 0 and var number)
        {
            sum += number;
            Func<string> late = () => $"late {sum}";
            turns.Say($"{early()} {late()}");
        }
    }

    public async Task Other(Turns turns)
    {
        var sum = 0;
        Func<string> early = () => $"early {sum}";
        while (await turns.Next() is > 0 and var number)
        {
            sum += number;
            Func<string> late = () => $"late {sum}";
            turns.Say($"{early()} {late()}");
        }
    }
}
