using System.Linq.Expressions;

namespace Game;

public interface INamed
{
    string Name { get; }

    string Twice() => Name + "&" + Name;

    static virtual string Kind => "named";
}

public partial class Mixer<T>(T seed) : INamed
{
    string INamed.Name => $"[{seed}]";

    public static string Kind => "Mixer";

    public Func<int, string> Held(int times) 
    {
        return n => { return $"{n}:{seed}:{times}"; };
    }

    public IEnumerable<string> Walk(int depth)
    {
        Func<int, Func<int, string>> nested = a => b => { return $"{b}-{seed}-{a}"; };
        for (var n = 0; n < depth; n++)
        {
            var local = n;
            yield return nested(n)(depth) + string.Join("", Inner<T>(seed).Select(item => $"{item}{local}"));
        }

        IEnumerable<TItem> Inner<TItem>(TItem item)
        {
            yield return item;
            yield return item;
        }
    }

    public async Task<string> LaterAsync(int n, string tail = "t")
    {
        await Task.Yield();
        var twice = new Func<int>(() => n * 3);
        await Task.Delay(1);
        await foreach (var one in Stream()) n++;
        return $"{seed} {twice()}{tail}";
    }

    public async IAsyncEnumerable<T> Stream()
    {
        yield return seed;
        await Task.Yield();
        var again = seed;
        try
        {
            yield return again;
        }
        finally
        {
            await Task.CompletedTask;
        }
    }

    public int Sum(int first, params ReadOnlySpan<int> numbers)
    {
        var total = first * 100;
        foreach (var number in numbers) total += number;
        return total;
    }

    public string Shape(object? value) => value switch
    {
        null => "none",
        int and > 3 and var big => $"big {big}",
        string { Length: > 1 } text => text[..1],
        (int x, _) => $"pair {x}",
        _ => value.GetType().Name,
    };

    public unsafe string Bytes()
    {
        ReadOnlySpan<byte> text = "shed"u8;
        fixed (byte* start = text) return $"{start[0]} {text.Length}";
    }

    public string Anonymous()
    {
        var made = new { seed, Count = 2, Extra = seed };
        dynamic loose = made.Count;
        Expression<Func<int, int>> tree = x => x * 2 + 1;
        return $"{made} {loose + 1} {tree} {tree.Compile()(4)}";
    }
}
