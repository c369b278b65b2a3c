namespace Game;

public class Errand(string who)
{
    public async Task<string> RunAsync(int steps)
    {
        for (var step = 0; step < steps; step++) await Task.Yield();
        return $"{who} walked {steps}";
    }

    public static async ValueTask<int> CountAsync(IAsyncEnumerable<int> numbers)
    {
        var count = 0;
        await foreach (var number in numbers) count += number;
        return count;
    }

    public async Task FailAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException($"{who} is lost");
    }
}
