namespace Game;

public class Errand(string who)
{
    public async Task<string> RunAsync(int steps)
    {
        for (var step = 0; step < steps * 2; step++) await Task.Yield();
        return $"{who} ran {steps * 2}";
    }

    public static async ValueTask<int> CountAsync(IAsyncEnumerable<int> numbers)
    {
        var count = 100;
        await foreach (var number in numbers) count -= number;
        return count;
    }

    public async Task FailAsync()
    {
        await Task.Yield();
        throw new NotSupportedException($"{who} will not go");
    }
}
