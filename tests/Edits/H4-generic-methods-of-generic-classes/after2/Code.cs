namespace Game;

public class Depot<T>
{
    private int count = 40;

    public async Task<string> Store<U>(Task gate, T what, U where)
    {
        var first = what;
        var second = where;
        List<U> list = [where, second];
        (T What, U Where) pair = (what, where);
        var map = new Dictionary<int, List<(T, U)>> { [count] = [(what, where)] };
        T[] row = [what, first];
        Func<string> say = () => $"{first} {second} {list.Count}";
        var late = count;
        await gate.ConfigureAwait(false);
        list.Add(second);
        return $"moved {first} {second} {list.Count} {pair.What} {pair.Where} {map[count].Count} {row.Length} {say()} {what} {where} {late}";
    }

    public static async Task<string> Shared<U>(Task gate, T what, U where) where U : notnull
    {
        var both = Tuple.Create(what, where);
        foreach (var one in new[] { both, both })
        {
            await gate.ConfigureAwait(false);
            try
            {
                await Task.Yield();
                what = one.Item1;
            }
            finally
            {
                await Task.Yield();
            }
        }
        return $"moved {what} {where.GetType().Name} {both.Item1}";
    }

    public IEnumerable<string> Walk<U>(T from, U to)
    {
        var pair = (from, to);
        List<T> passed = [from];
        var late = count;
        yield return "starts";
        foreach (var one in passed)
        {
            yield return $"moved {one} {pair.to} {from} {to} {count} {late}";
        }
    }

    public class Shelf<V> where V : notnull
    {
        public async Task<string> Put<W>(Task gate, T what, V place, W weight)
        {
            var all = (what, place, weight);
            Dictionary<V, List<(T, W)>> map = new() { [place] = [(what, weight)] };
            var late = 3;
            await gate.ConfigureAwait(false);
            var (a, b, c) = all;
            await Task.Yield();
            return $"moved {a} {b} {c} {map[place].Count} {map[place][0]} {late}";
        }

        public IEnumerable<string> Each<W>(T one, V two, W three) where W : struct
        {
            W? maybe = three;
            KeyValuePair<T, List<W>> kept = new(one, [three]);
            var late = 3;
            yield return "starts";
            yield return $"moved {maybe} {kept.Key} {kept.Value.Count} {one} {two} {late}";
        }
    }
}
