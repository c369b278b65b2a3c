namespace Game;

public class Forge(string name)
{
    private int uses;

    public string Name => name;

    public List<Func<string>> Make(int heat, string metal)
    {
        var made = new List<Func<string>>();
        var outer = 1;
        if (heat > 0)
        {
            var inner = 10;
            var near = 100;
            made.Add(() => $"in {inner++} {metal}");
            made.Add(() => $"own {near}");
        }
        made.Add(() => $"out {outer++}");
        made.Add(() => $"this {name} {++uses}");
        made.Add(() => "none");
        return made;
    }

    public List<Func<int, string>> Each<T>(IEnumerable<T> items)
    {
        var made = new List<Func<int, string>>();
        var total = 0;
        foreach (var item in items)
        {
            var count = 1;
            made.Add(number => $"{item} {count += number}");
        }
        return made;
    }
}
