namespace Game;

public class Chest<T>
{
    private readonly int size;
    private readonly List<string> labels = [typeof(T).Name, "late"];

    public Chest() => size = 1;

    public Chest(int extra) : this() => size += extra;

    public virtual string Show() => $"{size} {string.Join('+', labels)}";
}

public record Potion(string Name)
{
    private readonly Func<string, string> colour = name => "red " + name;

    public int Strength { get; init; } = 3;

    public string Show() => $"{colour(Name)} {Strength}";
}
