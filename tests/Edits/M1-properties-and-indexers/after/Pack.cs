namespace Game;

public class Pack
{
    private readonly List<string> items = ["rope", "torch"];

    public string Show()
    {
        First = First.ToUpperInvariant();
        this[1] += "es";
        this["rope"]++;
        return $"{string.Join(",", items)} {Count} {Empty.Count} {this["lamp"]} {this[^1]}";
    }

    public int Count => items.Count;

    public string First { get => items[0]; set => items[0] = value; }

    public static Pack Empty
    {
        get
        {
            var pack = new Pack();
            pack.items.Clear();
            return pack;
        }
    }

    public string this[int index] { get => items[index]; set => items[index] = value; }

    public string this[Index index] => $"<{items[index]}>";

    public int this[string name]
    {
        get => items.IndexOf(name);
        set => items.Add($"{name}{value}");
    }
}
