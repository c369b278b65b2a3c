namespace Game;

public class Forge(string name)
{
    private int uses;

    public string Name => name;

    public List<Func<string>> Make(int heat, string metal)
    {
        var made = new List<Func<string>>();
        var outer = 1;
        {
            var center = 10;
            while (heat > 0)
            {
                var near = 100;
                made.Add(() => $"deepest {center += 2} {metal}");
                made.Add(() => $"own {near++} in {center}");
                break;
            }
        }
        made.Add(() => $"out {outer += 5}");
        made.Add(() => $"this {name} {++uses} {outer += 3}");
        made.Add(() => $"none {outer += 4}");
        return made;
    }

    public List<Func<int, string>> Each<T>(IEnumerable<T> items)
    {
        var made = new List<Func<int, string>>();
        foreach (var item in items)
        {
            var count = 1;
            var total = 0;
            made.Add(number => $"{count += number} {item} within {total += number}");
        }
        return made;
    }
}
