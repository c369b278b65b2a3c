using Molt;

namespace Game;

[Reload(ReloadMode.Overwrite)]
public class Whole<T>(T value)
{
    public string All<U>(U other) => string.Join(",", Both(other)) + Wait(other).Result + Later(other)();

    public string Gone<U, V>(U other) { var list = new List<V>(); Func<V?> f = () => list.FirstOrDefault(); return f() + "h" + other; }

    private IEnumerable<object?> Both<U>(U other)
    {
        U? last = default;
        T mine = value;
        yield return mine;
        last = other;
        yield return last;
        yield return "four";
    }

    private async Task<string> Wait<U>(U other)
    {
        (T, U) both = (value, other);
        await Task.Yield();
        return both + "3";
    }

    private Func<string> Later<U>(U other)
    {
        var list = new List<U> { other };
        return () => list[0] + "c" + value;
    }
}
