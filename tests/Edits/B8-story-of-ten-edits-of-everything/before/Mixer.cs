using System.Linq.Expressions;

namespace Game;

public interface INamed
{
    string Name { get; }

    string Twice() => Name + Name;

    static virtual string Kind => "named";
}

public partial class Mixer<T>(T seed) : INamed
{
    string INamed.Name => $"[{seed}]";

    public static string Kind => "mixer";

    public Func<int, string> Held(int times) => n => $"{seed} {times} {n}";

    public IEnumerable<string> Walk(int depth)
    {
        Func<int, Func<int, string>> nested = a => b => $"{seed}{a}{b}";
        for (var n = 0; n < depth; n++)
        {
            var local = n;
            yield return nested(n)(depth) + string.Join("", Inner<T>(seed).Select(item => $"{item}{local}"));
        }

        IEnumerable<TItem> Inner<TItem>(TItem item)
        {
            yield return item;
        }
    }

    public int Sum(params ReadOnlySpan<int> numbers)
    {
        var total = 0;
        foreach (var number in numbers) total += number;
        return total;
    }

    public string Shape(object? value) => value switch
    {
        null => "none",
        int and > 3 => "big",
        string { Length: > 1 } text => text[..1],
        (int x, _) => $"pair {x}",
        _ => value.GetType().Name,
    };

    public unsafe string Bytes()
    {
        ReadOnlySpan<byte> text = "molt"u8;
        fixed (byte* start = text) return $"{start[0]} {text.Length}";
    }

    public string Anonymous()
    {
        var made = new { seed, Count = 1 };
        dynamic loose = made.Count;
        Expression<Func<int, int>> tree = x => x + 1;
        return $"{made} {loose + 1} {tree} {tree.Compile()(4)}";
    }
}
