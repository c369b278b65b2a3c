namespace Game;

public static class Waiters
{
    public static async Task Configured(Gate gate, List<string> log)
    {
        log.Add("configured begins");
        await gate.Wait().ConfigureAwait(false);
        log.Add("configured goes on");
    }

    public static async ValueTask<int> Valued(Gate gate, List<string> log)
    {
        log.Add("valued begins");
        await new ValueTask(gate.Wait());
        log.Add("valued goes on");
        return 1;
    }

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Pooled(Gate gate, List<string> log)
    {
        log.Add("pooled begins");
        await gate.Wait();
        log.Add("pooled goes on");
        return 2;
    }

    public static async void Void(Gate gate, List<string> log)
    {
        log.Add("void begins");
        await gate.Wait();
        log.Add("void goes on");
    }

    public static async Task<T?> Generic<T>(Gate gate, List<string> log)
    {
        log.Add("generic begins");
        await gate.Wait();
        log.Add("generic goes on");
        return default;
    }

    public static Func<Gate, List<string>, Task> Lambda() => async (gate, log) =>
    {
        log.Add("lambda begins");
        await gate.Wait();
        log.Add("lambda goes on");
    };

    public static Func<Gate, List<string>, Task> Local(string name)
    {
        return Run;

        async Task Run(Gate gate, List<string> log)
        {
            log.Add(name);
            log.Add("local begins");
            await gate.Wait();
            log.Add("local goes on");
        }
    }
}
