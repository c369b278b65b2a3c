namespace Game;

public class Chest<T>
{
    private readonly int size;
    private static readonly string Kind = "kind of " + typeof(T).Name;
    private readonly DateTime made = new(2020, 1, 1);
    private readonly List<string> labels = [typeof(T).Name, "late"];

    public Chest() => size = 1;

    public Chest(int extra) : this() => size += 2 * extra;

    public virtual string Show() => $"{Kind} {made.Year} {size} {string.Join('+', labels)}";
}

public record Potion(string Name)
{
    private readonly Func<string, string> colour = name => "blue " + name;

    public int Strength { get; init; } = 3;

    private static readonly int Doses = int.Parse("7");

    public int Twice() => 2 * Strength;

    public string Show() => $"{Twice()} {Doses} {colour(Name)} {Strength}";
}
