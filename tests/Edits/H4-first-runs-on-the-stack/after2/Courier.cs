using System.Runtime.CompilerServices;

namespace Game;

public class Courier(string who)
{
    public async Task<string> Deliver(Task gate, int parcels)
    {
        var doubled = parcels * 2;
        var label = who + doubled;
        await gate;
        return $"{label} old";
    }

    public async ValueTask<string> Known(int parcels)
    {
        var label = await Label(parcels);
        return label + " old";
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<string> Pooled(Task gate, int parcels)
    {
        var label = await Label(parcels);
        await gate;
        return label + " pooled old";
    }

    public async void Report(Task gate, TaskCompletionSource<string> report)
    {
        var line = who + " reports old";
        await gate;
        report.SetResult(line + " old");
    }

    private async ValueTask<string> Label(int parcels) => $"{who}:{parcels}";

    public static Func<Task, int, Task<string>> Sender(string from)
    {
        var sent = 0;
        return async (gate, parcels) =>
        {
            sent += parcels;
            var text = from + sent;
            await gate;
            return $"{text} sent old";
        };
    }
}

public class Depot<T>
{
    public async Task<string> Store<U>(Task gate, T what, U where)
    {
        await gate;
        return $"{typeof(T).Name} {typeof(U).Name} {what} {where} old";
    }
}

public struct Scale
{
    public int Weight;

    public async Task<int> Weigh(Task gate, int more)
    {
        Weight += more;
        await gate;
        Weight += 3;
        return Weight;
    }
}
