namespace Workloads;

/// <summary>As <see cref="Await"/>, with tasks: what programs wait for.</summary>
public static class Tasks
{
    private static readonly TaskCompletionSource<int>[] sources = Begin(64);
    private static long total;

    public static long Run(int size)
    {
        total = 0;
        for (var resumed = 0; resumed < size; resumed++) sources[resumed & 63].SetResult(2);
        return total;
    }

    private static TaskCompletionSource<int>[] Begin(int count)
    {
        var begun = new TaskCompletionSource<int>[count];
        for (var index = 0; index < count; index++)
        {
            begun[index] = new();
            _ = Wait(begun, index);
        }
        return begun;
    }

    private static async Task Wait(TaskCompletionSource<int>[] waiting, int index)
    {
        var turns = 0;
        while (true)
        {
            var won = await waiting[index].Task;
            waiting[index] = new();
            turns++;
            total += won;
            // lost: if (turns < 0) await waiting[index].Task;
        }
    }
}
