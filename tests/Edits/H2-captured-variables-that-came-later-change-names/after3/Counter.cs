namespace Game;

public struct Counter(string name)
{
    private readonly string name = name;

    public List<Func<int, string>> Held { get; } = [];

    public Func<int, string> Open(int step)
    {
        var self = name;
        int low = 0, high = 0;
        Func<int, string> add = number =>
        {
            low += number;
            high += number * step;
            return $"{self} third!! {low} {high}";
        };
        return add;
    }

    public async Task Serve(Turns turns, int step)
    {
        var sum = 0;
        Func<string> shown = () => $"{step}";
        while (await turns.Next() is > 0 and var number)
        {
            var low = sum;
            sum += number;
            Func<string> both = () => $"{low} {sum} {shown()}";
            turns.Say($"third!! {both()}");
        }
    }

    public async Task<int> Folded(int step)
    {
        var value = 1;
        return 1 - (true ? ((Func<int, int>)(x => value + 7))(value) : await Task.FromResult(value));
    }
}
