namespace Workloads;

/// <summary>Asynchronous methods: most answers are there already, some come later.</summary>
public static class Async
{
    private static readonly Dictionary<int, int> Cache = [];

    public static long Run(int size) => SumAsync(size).GetAwaiter().GetResult();

    private static async Task<long> SumAsync(int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            for (var key = 0; key < 50; key++) sum += await LookUpAsync(key, round);
            sum += await DescendAsync(10);
            await Task.Yield();
        }
        return sum;
    }

    private static async ValueTask<int> LookUpAsync(int key, int round)
    {
        if (Cache.TryGetValue(key, out var known)) return known + (round & 1);
        var loaded = await LoadAsync(key);
        Cache[key] = loaded;
        return loaded;
    }

    private static async Task<int> LoadAsync(int key)
    {
        await Task.Yield();
        return key * 3;
    }

    private static async Task<int> DescendAsync(int depth)
    {
        if (depth == 0) return 1;
        var below = await DescendAsync(depth - 1);
        return below + depth;
    }
}
