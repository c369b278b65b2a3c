namespace Game;

public static class Waiters
{
    public static async Task Configured(Gate gate, List<string> log)
    {
        for (var i = 0; i < 2; i++)
        {
            log.Add($"configured loops {i}");
            await gate.Wait().ConfigureAwait(false);
            log.Add($"configured looped {i}");
        }
    }

    public static async ValueTask<int> Valued(Gate gate, List<string> log)
    {
        for (var i = 0; i < 2; i++)
        {
            log.Add($"valued loops {i}");
            await new ValueTask(gate.Wait());
            log.Add($"valued looped {i}");
        }
        return 1;
    }

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Pooled(Gate gate, List<string> log)
    {
        for (var i = 0; i < 2; i++)
        {
            log.Add($"pooled loops {i}");
            await gate.Wait();
            log.Add($"pooled looped {i}");
        }
        return 2;
    }

    public static async void Void(Gate gate, List<string> log)
    {
        for (var i = 0; i < 2; i++)
        {
            log.Add($"void loops {i}");
            await gate.Wait();
            log.Add($"void looped {i}");
        }
    }

    public static async Task<T?> Generic<T>(Gate gate, List<string> log)
    {
        for (var i = 0; i < 2; i++)
        {
            log.Add($"generic loops {i}");
            await gate.Wait();
            log.Add($"generic looped {i}");
        }
        return default;
    }

    public static Func<Gate, List<string>, Task> Lambda() => async (gate, log) =>
    {
        for (var i = 0; i < 2; i++)
        {
            log.Add($"lambda loops {i}");
            await gate.Wait();
            log.Add($"lambda looped {i}");
        }
    };

    public static Func<Gate, List<string>, Task> Local(string name)
    {
        return Run;

        async Task Run(Gate gate, List<string> log)
        {
            log.Add(name);
            for (var i = 0; i < 2; i++)
            {
                log.Add($"local loops {i}");
                await gate.Wait();
                log.Add($"local looped {i}");
            }
        }
    }
}
