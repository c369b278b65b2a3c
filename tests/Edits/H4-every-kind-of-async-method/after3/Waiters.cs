namespace Game;

public static class Waiters
{
    public static async Task Configured(Gate gate, List<string> log)
    {
        try
        {
            log.Add("configured tries");
            await gate.Wait().ConfigureAwait(false);
            log.Add("configured tried");
        }
        finally
        {
            log.Add("configured finally");
        }
    }

    public static async ValueTask<int> Valued(Gate gate, List<string> log)
    {
        try
        {
            log.Add("valued tries");
            await new ValueTask(gate.Wait());
            log.Add("valued tried");
        }
        finally
        {
            log.Add("valued finally");
        }
        return 1;
    }

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Pooled(Gate gate, List<string> log)
    {
        try
        {
            log.Add("pooled tries");
            await gate.Wait();
            log.Add("pooled tried");
        }
        finally
        {
            log.Add("pooled finally");
        }
        return 2;
    }

    public static async void Void(Gate gate, List<string> log)
    {
        try
        {
            log.Add("void tries");
            await gate.Wait();
            log.Add("void tried");
        }
        finally
        {
            log.Add("void finally");
        }
    }

    public static async Task<T?> Generic<T>(Gate gate, List<string> log)
    {
        try
        {
            log.Add("generic tries");
            await gate.Wait();
            log.Add("generic tried");
        }
        finally
        {
            log.Add("generic finally");
        }
        return default;
    }

    public static Func<Gate, List<string>, Task> Lambda() => async (gate, log) =>
    {
        try
        {
            log.Add("lambda tries");
            await gate.Wait();
            log.Add("lambda tried");
        }
        finally
        {
            log.Add("lambda finally");
        }
    };

    public static Func<Gate, List<string>, Task> Local(string name)
    {
        return Run;

        async Task Run(Gate gate, List<string> log)
        {
            log.Add(name);
            try
            {
                log.Add("local tries");
                await gate.Wait();
                log.Add("local tried");
            }
            finally
            {
                log.Add("local finally");
            }
        }
    }
}
