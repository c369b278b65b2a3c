namespace Game;

public class Box<T>(T value)
{
    public T Value => value;

    public IEnumerable<(T, U)> Pairs<U>(params U[] others)
    {
        var count = 0;
        try
        {
            foreach (var other in others)
            {
                count++;
                yield return (value, other);
            }
        }
        finally
        {
            Log.Add($"{count} pairs");
        }
        foreach (var other in others)
        {
            try
            {
                yield return (value, other);
            }
            finally
            {
                Log.Add("again");
            }
        }
    }

    public async IAsyncEnumerable<string> Stream()
    {
        var seen = 0;
        try
        {
            await Task.Yield();
            yield return $"first {value} {++seen}";
            await foreach (var part in Parts()) yield return $"{part} {++seen}";
            yield return $"second {value} {++seen}";
        }
        finally
        {
            await Task.Delay(1);
            Log.Add($"{seen} seen");
        }
    }

    private async IAsyncEnumerable<T> Parts()
    {
        yield return value;
        await Task.Yield();
    }

    public async Task<U> Later<U>(Func<T, U> make)
    {
        await Task.CompletedTask;
        await Task.Yield();
        var made = make(value);
        await Task.Delay(1);
        for (var n = 0; n < 3; n++) await Task.Yield();
        return made;
    }

    public Func<Task<string>> Deferred(int n)
    {
        return async () =>
        {
            await Task.Yield();
            var kept = n * 2;
            await Task.Delay(1);
            await Task.CompletedTask;
            await Task.Yield();
            return $"{value}!{n}{kept}";
        };
    }

    public string Local()
    {
        return string.Join(",", Walk<T>(value));

        IEnumerable<U> Walk<U>(U start)
        {
            using var end = new End();
            for (var n = 0; n < 2; n++) yield return start;
            yield return start;
        }
    }
}
