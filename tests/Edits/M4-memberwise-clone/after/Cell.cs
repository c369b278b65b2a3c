namespace Game;

public class Cell
{
    private int size = 1;

    private readonly List<int> shared = [];

    public Cell Copy() => (Cell)MemberwiseClone();

    public static Cell CopyOf(Cell other) => (Cell)other.MemberwiseClone();

    public Func<object> Copier() => MemberwiseClone;

    public virtual string Show() => $"cell {size} {shared.Count}";

    public virtual void Grow() => shared.Add(size++);
}
