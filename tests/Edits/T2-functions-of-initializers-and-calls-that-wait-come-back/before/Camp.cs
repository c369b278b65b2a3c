namespace Game;

public partial class Camp
{
    private readonly int size = 3;

    public Camp(int size) : this() => this.size = size;

    public Camp()
    {
        Made = x => x + 4;
    }

    public static Func<int, int> First { get; } = x => x + 1;

    public Func<int, int> Second = x => x + 2;

    public Func<int, int> Made;

    public static (Task, Func<int, Task<string>>) Wait(Task gate)
    {
        var count = 1;
        Func<int, Task<string>> wait = async x =>
        {
            await gate;
            return $"waited {x} {count}";
        };
        return (gate, wait);
    }

    public static async Task<string> Sleep(Task gate)
    {
        await gate;
        return "slept";
    }

    public IEnumerable<Func<int, int>> Items()
    {
        for (var i = 0; i < 2; i++)
        {
            var own = i;
            yield return x => x + own + size;
        }
    }
}
