using Molt;

namespace Game;

public class Hero
{
    [WasNamed("hp")]
    private int health = 10;

    [WasNamed("Nick")]
    public string Name { get; set; } = "x";

    [WasNamed("Made")]
    public static int Count = 1;

    public string Show() => $"health {health++} {Name += "x"} {Count > 0}";
}

public class Bag<T>
{
    [WasNamed("all")]
    public List<T> items = [];

    public string Show() => $"{items.Count} items";

    public void Add(T item) => items.Add(item);
}
