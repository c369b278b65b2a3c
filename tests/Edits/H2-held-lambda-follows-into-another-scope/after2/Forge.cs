namespace Game;

public class Forge(string name)
{
    private int uses;

    public string Name => name;

    public List<Func<string>> Make(int heat, string metal)
    {
        var made = new List<Func<string>>();
        var outer = 1;
        var inner = 10;
        if (heat > 0)
        {
            var near = 100;
            made.Add(() => $"again {inner += 2} {metal}");
            made.Add(() => $"own {near++} in {heat}");
        }
        made.Add(() => $"out {outer += 5}");
        made.Add(() => $"this {name} {++uses} {outer += 3}");
        made.Add(() => $"none {outer += 4}");
        return made;
    }

    public List<Func<int, string>> Each<T>(IEnumerable<T> items)
    {
        var made = new List<Func<int, string>>();
        var total = 0;
        foreach (var item in items)
        {
            var count = 1;
            made.Add(number => $"{count += number} {item} of {total += number}");
        }
        return made;
    }
}
