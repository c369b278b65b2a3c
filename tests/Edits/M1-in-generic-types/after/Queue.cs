namespace Game;

public class Line<T>
{
    private readonly List<T> items = [];

    public Line(params T[] first) => items.AddRange(first);

    public Line()
    {
    }

    public Line<T> Add(T item)
    {
        items.Insert(Middle, item);
        return this;
    }

    public string Show() => $"{string.Join(",", Map(item => $"<{item}>").items)} {Kind} {this[0]} {(this + this).items.Count}";

    public Line<TOut> Map<TOut>(Func<T, TOut> change) => new([.. items.Select(change)]);

    public static string Kind => typeof(T).Name;

    public T this[int index] => items[index];

    public static Line<T> operator +(Line<T> left, Line<T> right) => new([.. left.items, .. right.items]);

    private int Middle => items.Count / 2;
}
