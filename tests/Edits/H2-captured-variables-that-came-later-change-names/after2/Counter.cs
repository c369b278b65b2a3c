namespace Game;

public struct Counter(string name)
{
    private readonly string name = name;

    public List<Func<int, string>> Held { get; } = [];

    public Func<int, string> Open(int step)
    {
        var self = name;
        int least = 0, high = 0;
        Func<int, string> add = number =>
        {
            least += number;
            high += number * step;
            return $"{self} second {least} {high}";
        };
        return add;
    }

    public async Task Serve(Turns turns, int step)
    {
        var sum = 0;
        Func<string> shown = () => $"{step}";
        while (await turns.Next() is > 0 and var number)
        {
            var least = sum;
            sum += number;
            Func<string> both = () => $"{least} {sum} {shown()}";
            turns.Say($"second {both()}");
        }
    }

    public async Task<int> Folded(int step)
    {
        var renamed = 1;
        return 1 - (true ? ((Func<int, int>)(x => renamed + 6))(renamed) : await Task.FromResult(renamed));
    }
}
