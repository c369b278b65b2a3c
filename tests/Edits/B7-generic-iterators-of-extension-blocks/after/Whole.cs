using Molt;

namespace Game;

[Reload(ReloadMode.Overwrite)]
public class Whole<T>(T value)
{
    public string All<U>(U other) => string.Join(",", Both(other)) + Wait(other).Result + Later(other)();

    private IEnumerable<object?> Both<U>(U other)
    {
        U? last = default;
        T mine = value;
        yield return mine;
        last = other;
        yield return last;
        yield return 3;
    }

    private async Task<string> Wait<U>(U other)
    {
        (T, U) both = (value, other);
        await Task.Yield();
        return both + "2";
    }

    private Func<string> Later<U>(U other)
    {
        var list = new List<U> { other };
        return () => list[0] + "b" + value;
    }
}
