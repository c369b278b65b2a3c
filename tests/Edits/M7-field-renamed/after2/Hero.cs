using Molt;

namespace Game;

public class Hero
{
    [WasNamed("health")]
    private int vigor = 10;

    private int hp = 1;

    public string Name { get; set; } = "x";

    public static int Count = 1;

    public string Show() => $"vigor {vigor++} {Name += "x"} {Count > 0} {hp++}";
}

public class Bag<T>
{
    [WasNamed("all")]
    public List<T> items = [];

    public string Show() => $"{items.Count} items!";

    public void Add(T item) => items.Add(item);
}
