namespace Game;

public static class Waiters
{
    public static async Task Configured(Gate gate, List<string> log)
    {
        log.Add("configured starts");
        await gate.Wait().ConfigureAwait(false);
        log.Add("configured changed");
    }

    public static async ValueTask<int> Valued(Gate gate, List<string> log)
    {
        log.Add("valued starts");
        await new ValueTask(gate.Wait());
        log.Add("valued changed");
        return 1;
    }

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Pooled(Gate gate, List<string> log)
    {
        log.Add("pooled starts");
        await gate.Wait();
        log.Add("pooled changed");
        return 2;
    }

    public static async void Void(Gate gate, List<string> log)
    {
        log.Add("void starts");
        await gate.Wait();
        log.Add("void changed");
    }

    public static async Task<T?> Generic<T>(Gate gate, List<string> log)
    {
        log.Add("generic starts");
        await gate.Wait();
        log.Add("generic changed");
        return default;
    }

    public static Func<Gate, List<string>, Task> Lambda() => async (gate, log) =>
    {
        log.Add("lambda starts");
        await gate.Wait();
        log.Add("lambda changed");
    };

    public static Func<Gate, List<string>, Task> Local(string name)
    {
        return Run;

        async Task Run(Gate gate, List<string> log)
        {
            log.Add(name);
            log.Add("local starts");
            await gate.Wait();
            log.Add("local changed");
        }
    }
}
