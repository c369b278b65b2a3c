namespace Game;

public class Line<T>
{
    private readonly List<T> items = [];

    public Line<T> Add(T item)
    {
        items.Add(item);
        return this;
    }

    public string Show() => string.Join(",", items);
}
