public class Work(int weight)
{
    private readonly int weight = weight;

    public async Task<string> Parameter(Task gate, int a)
    {
        await gate;
        return $"before {a}";
    }

    public async Task<string> Local(Task gate, int a)
    {
        var twice = a * 2;
        await gate;
        return $"before {twice}";
    }

    public async Task<string> Another(Task gate, int a)
    {
        var twice = a * 2;
        Func<int> get = () => a;
        await gate;
        return $"before {twice} {get()}";
    }

    public async Task<string> Self(Task gate, int a)
    {
        Func<int> get = () => a;
        await gate;
        return $"before {get()} {weight}";
    }

    public async Task<string> NoLonger(Task gate, int a)
    {
        Func<int> get = () => a;
        await gate;
        return $"before {a} {get()}";
    }

    public IEnumerable<string> Items(int a)
    {
        for (var i = 0; i < 9; i++)
        {
            yield return $"before {i} {a}";
        }
    }

    public async Task<string> Stays(Task gate, int a)
    {
        Func<int> get = () => a;
        await gate;
        return $"before {get()}";
    }
}
