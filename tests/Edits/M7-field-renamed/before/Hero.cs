using Molt;

namespace Game;

public class Hero
{
    private int hp = 10;

    public string Nick { get; set; } = "x";

    public static int Made = 1;

    public string Show() => $"{hp++} {Nick += "x"} {Made > 0}";
}

public class Bag<T>
{
    public List<T> all = [];

    public string Show() => $"{all.Count}";

    public void Add(T item) => all.Add(item);
}
