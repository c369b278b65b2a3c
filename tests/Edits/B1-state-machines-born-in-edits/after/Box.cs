namespace Game;

public class Box<T>(T value)
{
    public T Value => value;

    public IEnumerable<(T, U)> Pairs<U>(params U[] others)
    {
        foreach (var other in others) yield return (value, other);
    }

    public async IAsyncEnumerable<string> Stream()
    {
        await Task.Yield();
        yield return $"one {value}";
    }

    public async Task<U> Later<U>(Func<T, U> make)
    {
        await Task.Yield();
        return make(value);
    }

    public Func<Task<string>> Deferred(int n)
    {
        return async () => { await Task.Yield(); return $"{value}{n}"; };
    }

    public string Local()
    {
        return string.Join(",", Walk<T>(value));

        IEnumerable<U> Walk<U>(U start)
        {
            yield return start;
        }
    }
}
