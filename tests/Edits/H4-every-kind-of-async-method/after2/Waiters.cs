namespace Game;

public static class Waiters
{
    public static async Task Configured(Gate gate, List<string> log)
    {
        var extra = 5;
        log.Add("configured starts");
        await Task.CompletedTask;
        await gate.Wait().ConfigureAwait(false);
        extra++;
        log.Add($"configured has {extra}");
        await Task.CompletedTask;
        log.Add("configured more");
    }

    public static async ValueTask<int> Valued(Gate gate, List<string> log)
    {
        var extra = 5;
        log.Add("valued starts");
        await Task.CompletedTask;
        await new ValueTask(gate.Wait());
        extra++;
        log.Add($"valued has {extra}");
        await Task.CompletedTask;
        log.Add("valued more");
        return 1;
    }

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Pooled(Gate gate, List<string> log)
    {
        var extra = 5;
        log.Add("pooled starts");
        await Task.CompletedTask;
        await gate.Wait();
        extra++;
        log.Add($"pooled has {extra}");
        await Task.CompletedTask;
        log.Add("pooled more");
        return 2;
    }

    public static async void Void(Gate gate, List<string> log)
    {
        var extra = 5;
        log.Add("void starts");
        await Task.CompletedTask;
        await gate.Wait();
        extra++;
        log.Add($"void has {extra}");
        await Task.CompletedTask;
        log.Add("void more");
    }

    public static async Task<T?> Generic<T>(Gate gate, List<string> log)
    {
        var extra = 5;
        log.Add("generic starts");
        await Task.CompletedTask;
        await gate.Wait();
        extra++;
        log.Add($"generic has {extra}");
        await Task.CompletedTask;
        log.Add("generic more");
        return default;
    }

    public static Func<Gate, List<string>, Task> Lambda() => async (gate, log) =>
    {
        var extra = 5;
        log.Add("lambda starts");
        await Task.CompletedTask;
        await gate.Wait();
        extra++;
        log.Add($"lambda has {extra}");
        await Task.CompletedTask;
        log.Add("lambda more");
    };

    public static Func<Gate, List<string>, Task> Local(string name)
    {
        return Run;

        async Task Run(Gate gate, List<string> log)
        {
            log.Add(name);
            var extra = 5;
            log.Add("local starts");
            await Task.CompletedTask;
            await gate.Wait();
            extra++;
            log.Add($"local has {extra}");
            await Task.CompletedTask;
            log.Add("local more");
        }
    }
}
