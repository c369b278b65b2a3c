namespace Game;

public class Chest<T>
{
    private readonly int size;
    private static readonly string Kind = "kind of " + typeof(T).Name;
    private readonly List<string> labels = [typeof(T).Name, "late"];

    public Chest() => size = 1;

    public Chest(int extra) : this() => size += extra;

    public virtual string Show() => $"{Kind} {size} {string.Join('+', labels)}";
}

public record Potion(string Name)
{
    private readonly Func<string, string> colour = name => "red " + name;

    public int Strength { get; init; } = 3;

    private static readonly int Doses = int.Parse("7");

    public string Show() => $"{Doses} {colour(Name)} {Strength}";
}
