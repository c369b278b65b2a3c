namespace Game {

public record Item(string Name, int Price)
{
    public string Label()
    {
        var log = new List<string>();
        var cheaper = this with { Price = Price - 1 };
        log.Add(cheaper.ToString());
        return string.Join(";", log);
    }
}

public static class Stock
{
    public const int Base = 3;

    public static string Report(params Item[] items)
    {
        var log = new List<string>();
        var rows = items.Select(item => new { item.Name, Cost = item.Price * 2 }).OrderBy(row => row.Cost).ToList();
        log.Add(string.Join(",", rows));
        var pairs = rows.Zip(items, (row, item) => (row.Name, item.Price, Both: row.Cost + item.Price));
        foreach (var (name, price, both) in pairs) log.Add($"{name} {price} {both}");
        var groups = items.GroupBy(item => new { Cheap = item.Price < 5, First = item.Name[0] }, (key, all) => $"{key} {all.Count()}");
        log.Add(string.Join(" ", groups));
        return string.Join("\n", log);
    }

    public static string Spans(int seed)
    {
        var log = new List<string>();
        ReadOnlySpan<int> table = [2, 3, 5, 7, 11];
        ReadOnlySpan<byte> text = "stock"u8;
        Span<int> own = stackalloc int[3];
        own[0] = seed;
        own[1] = table[2] + text.Length;
        log.Add($"{own[0]} {own[1]} {table.Length}");
        int[] numbers = [seed, .. table.ToArray(), 4];
        log.Add(string.Join("", numbers));
        log.Add(numbers is [var first, _, .. var rest] && rest.Length > 2 ? $"{first} {rest[^1]}" : "short");
        return string.Join("|", log);
    }

    public static string Dynamic(dynamic value)
    {
        var log = new List<string>();
        log.Add((value + 1).ToString());
        log.Add(value.ToString());
        Func<dynamic, string> show = other => $"{other + value}";
        log.Add(show(2));
        return string.Join("|", log);
    }

    public static string Trees(int factor)
    {
        var log = new List<string>();
        System.Linq.Expressions.Expression<Func<int, int>> tree = number => number * factor + Base;
        log.Add(tree.Body.NodeType.ToString());
        log.Add(tree.Compile()(4).ToString());
        Func<int, int> plain = number => number - factor;
        log.Add(plain(1).ToString());
        return string.Join("|", log);
    }

    public static string Kind(object thing)
    {
        var log = new List<string>();
        var kind = thing switch
        {
            int n when n > 5 && new[] { 1, 2 }.Any(m => m < n) => $"big {n}",
            int n => $"int {n}",
            Item { Name: "axe", Price: var price } => $"axe {price}",
            string { Length: > 2 } s => s.ToUpperInvariant(),
            (int a, string b) => $"{a}{b}",
            null => "null",
            _ => "other",
        };
        log.Add(kind);
        switch (kind)
        {
            case "null": log.Add("zero"); break;
            case "other": log.Add("what"); goto default;
            case var long1 when long1.Length > 4: log.Add(string.Concat(long1.Reverse())); break;
            default: log.Add("else"); break;
        }
        unsafe
        {
            var number = kind.Length;
            var pointer = &number;
            *pointer += 1;
            log.Add($"{number}");
        }
        Converter<string, int> parse = int.Parse;
        Func<string, bool> empty = string.IsNullOrEmpty;
        log.Add($"{parse("12")} {empty(kind)}");
        return string.Join("|", log);
    }
}

}
public static class Probe
{
    public static Func<string>[] Questions() =>
    [
        () => Game.Stock.Report(new Game.Item("axe", 3), new Game.Item("bow", 9), new Game.Item("arrow", 1)), () => Game.Stock.Spans(4), () => Game.Stock.Dynamic(3),
        () => Game.Stock.Dynamic("t"), () => Game.Stock.Trees(6), () => string.Join(" ", new object?[] { 1, 9, "hello", new Game.Item("axe", 2), (1, "x"), null, 2.5 }.Select(one => Game.Stock.Kind(one!))),
        () => new Game.Item("pan", 4).Label(),
    ];

    public static object[] Hold() => [new Func<string>(() => Game.Stock.Trees(2)), new Func<string>(() => Game.Stock.Kind(3)), new Func<string>(new Game.Item("old", 2).Label)];
}
