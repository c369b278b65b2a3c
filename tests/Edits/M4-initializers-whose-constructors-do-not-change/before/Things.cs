namespace Game;

public class Chest<T>
{
    private readonly int size;

    public Chest() => size = 1;

    public Chest(int extra) : this() => size += extra;

    public virtual string Show() => $"{size}";
}

public record Potion(string Name)
{
    public string Show() => Name;
}
