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
        yield return (value, others[count - 1]);
    }

    public async IAsyncEnumerable<string> Stream()
    {
        var seen = 0;
        try
        {
            await Task.Yield();
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
        await Task.Yield();
        var made = make(value);
        await Task.Delay(1);
        return made;
    }

    public Func<Task<string>> Deferred(int n)
    {
        return async () =>
        {
            await Task.Yield();
            var kept = n * 3;
            await Task.Delay(1);
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

        }
    }
}
