namespace Game;

public class Tree<T>(params T[] items) where T : IComparable<T>
{
    public string Show() => string.Join(",", items);
}
