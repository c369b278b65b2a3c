public class Work(int weight)
{
    private readonly int weight = weight;

    public async Task<string> Parameter(Task gate, int a)
    {
        await gate;
        Func<int> get = () => a;
        return $"after {get()}";
    }

    public async Task<string> Local(Task gate, int a)
    {
        var twice = a * 2;
        await gate;
        return $"after {new[] { 1 }.Select(x => x + twice).First()}";
    }

    public async Task<string> Another(Task gate, int a)
    {
        var twice = a * 2;
        Func<int> get = () => a;
        await gate;
        Func<int> more = () => twice;
        return $"after {more()} {get()}";
    }

    public async Task<string> Self(Task gate, int a)
    {
        Func<int> get = () => a;
        await gate;
        Func<int> more = () => a + weight;
        return $"after {get()} {more()}";
    }

    public async Task<string> NoLonger(Task gate, int a)
    {
        await gate;
        return $"after {a}";
    }

    public IEnumerable<string> Items(int a)
    {
        for (var i = 0; i < 9; i++)
        {
            yield return $"after {i} {string.Join(',', from q in new[] { 1, 2 } select q + a)}";
        }
    }

    public async Task<string> Stays(Task gate, int a)
    {
        Func<int> get = () => a;
        await gate;
        Func<int> more = () => a + 1;
        return $"after {get()} {more()}";
    }
}
