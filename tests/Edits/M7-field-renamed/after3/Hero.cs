using Molt;

namespace Game;

public class Hero
{
    [WasNamed("health"), WasNamed("vigor")]
    private int hits = 10;

    [WasNamed("hp")]
    private int points = 1;

    public string Name { get; set; } = "x";

    public static int Count = 1;

    public string Show() => $"hits {hits++} {Name += "x"} {Count > 0} {points++}";
}

public class Bag<T>
{
    [WasNamed("items")]
    public List<T> all = [];

    public string Show() => $"{all.Count} again";

    public void Add(T item) => all.Add(item);
}
