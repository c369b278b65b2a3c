namespace Game;

public class Box<T>(T value)
{
    public T Value => value;

    public IEnumerable<(T, U)> Pairs<U>(params U[] others)
    {
        foreach (var other in others) yield return (value, other);
        yield return (value, others[0]);
    }

    public async IAsyncEnumerable<string> Stream()
    {
        await Task.Yield();
        yield return $"first {value}";
        yield return $"second {value}";
    }

    public async Task<U> Later<U>(Func<T, U> make)
    {
        await Task.Yield();
        await Task.Delay(1);
        return make(value);
    }

    public Func<Task<string>> Deferred(int n)
    {
        return async () => { await Task.Yield(); await Task.Delay(1); return $"{value}!{n}"; };
    }

    public string Local()
    {
        return string.Join(",", Walk<T>(value));

        IEnumerable<U> Walk<U>(U start)
        {
            yield return start;
            yield return start;
        }
    }
}
