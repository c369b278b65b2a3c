namespace Game;

public struct Counter(string name)
{
    private readonly string name = name;

    public List<Func<int, string>> Held { get; } = [];

    public Func<int, string> Open(int step)
    {
        var self = name;
        int high = 0, low = 0;
        Func<int, string> add = number =>
        {
            high += number;
            low += number * step;
            return $"{self} the fourth {high} {low}";
        };
        return add;
    }

    public async Task Serve(Turns turns, int step)
    {
        var sum = 0;
        Func<string> shown = () => $"{step}";
        while (await turns.Next() is > 0 and var number)
        {
            var high = sum;
            sum += number;
            Func<string> both = () => $"{high} {sum} {shown()}";
            turns.Say($"the fourth {both()}");
        }
    }

    public async Task<int> Folded(int step)
    {
        var value = 1;
        return 1 - (true ? ((Func<int, int>)(x => value + 10))(value) : await Task.FromResult(value));
    }
}
