namespace Game {

public class Box<T>(T value) where T : notnull
{
    protected readonly List<string> log = [];

    public async IAsyncEnumerable<string> Walk<U>(U other, TaskCompletionSource? gate = null)
    {
        var step = 0;
        foreach (var name in new[] { "a", "b" })
        {
            var inner = step + name.Length;
            Func<string> tell = () => $"{value} {other} {name} {inner} {step}";
            await Task.Yield();
            log.Add("w");
            yield return tell();
            step += 1;
            Func<U, string> more = u => $"{u} {inner} {log.Count}";
            yield return more(other);
        }
        try
        {
            if (gate is not null) await gate.Task;
            await Task.CompletedTask;
            yield return $"end {step}";
        }
        finally
        {
            log.Add("over");
        }
    }

    public IEnumerable<string> Items<U>(IEnumerable<U> source, int factor)
    {
        var count = 0;
        foreach (var (item, index) in source.Select((item, index) => (item, index * factor)))
        {
            count++;
            yield return $"{item} {index} {value}";
            var text = string.Join("+", Enumerable.Range(0, count).Select(n => $"{n}{item}"));
            yield return text;
        }
        string Last(int n) => $"{n} {count} {value}";
        log.Add("i");
        yield return Last(factor);
        yield return "end";
    }

    public Func<string> Keep<U>(U other)
    {
        var number = 3;
        U Same(U u) => u;
        Func<U, Func<string>> make = u =>
        {
            var own = number + 1;
            return () => { number++; return $"{u} {own} {Same(other)} {value}"; };
        };
        log.Add("k");
        return make(other);
    }

    public virtual string Show()
    {
        var text = $"{value} {typeof(T).Name} {string.Join(",", log)}";
        log.Clear();
        return text;
    }

    public struct Pair(T left, T right)
    {
        public readonly string Show()
        {
            var log = new List<string>();
            var copy = left;
            var other = right;
            Func<string> both = () => $"{copy}&{other}";
            string Local(int n) => $"{n} {copy}";
            log.Add(Local(2));
            return both() + string.Join("", log);
        }
    }
}

public class Chest<T>(T value) : Box<T>(value) where T : notnull
{
    public override string Show()
    {
        Func<string> inner = () => base.Show();
        var text = inner();
        return $"chest {text}";
    }
}

}
public static class Probe
{
    public static Func<string>[] Questions() =>
    [
        () => All(new Game.Box<int>(3).Walk("x")), () => All(new Game.Box<string>("s").Walk(4.5)), () => string.Join(" ", new Game.Box<string>("s").Items([1, 2], 3)),
        () => string.Join(" ", new Game.Chest<int>(9).Items(["p", "q"], 2)), () => new Game.Box<int>(1).Keep("k")(), () => new Game.Chest<string>("c").Keep(7)(),
        () => new Game.Chest<int>(5).Show(), () => new Game.Box<string>.Pair("l", "r").Show(), () => new Game.Box<int>.Pair(1, 2).Show(),
    ];

    public static object[] Hold()
    {
        var (box, chest, gate) = (new Game.Box<int>(8), new Game.Chest<string>("h"), new TaskCompletionSource());
        var items = box.Items(["m", "n", "o"], 2).GetEnumerator();
        items.MoveNext();
        return [box.Keep("z"), chest.Keep(3), items, new Func<string>(chest.Show), (gate, Task.Run(() => AllAsync(box.Walk(1, gate))))];
    }

    private static string All(IAsyncEnumerable<string> items) => AllAsync(items).GetAwaiter().GetResult();

    private static async Task<string> AllAsync(IAsyncEnumerable<string> items)
    {
        var list = new List<string>();
        await foreach (var item in items) list.Add(item);
        return string.Join(" ", list);
    }
}
