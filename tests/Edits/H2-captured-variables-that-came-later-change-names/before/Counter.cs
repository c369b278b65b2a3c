namespace Game;

public struct Counter(string name)
{
    private readonly string name = name;

    public List<Func<int, string>> Held { get; } = [];

    public Func<int, string> Open(int step)
    {
        var self = name;
        Func<int, string> add = number => $"{self} {step * number}";
        return add;
    }

    public async Task Serve(Turns turns, int step)
    {
        var sum = 0;
        Func<string> shown = () => $"{step}";
        while (await turns.Next() is > 0 and var number)
        {
            sum += number;
            turns.Say($"{sum} {shown()}");
        }
    }

    public async Task<int> Folded(int step)
    {
        Action ignored = () => _ = new { A = 1, B = $"{step}" };
        return 1;
    }
}
