namespace Game;

public class Box<T>(T item)
{
    private T content = item;

    public T Swap(T next)
    {
        var old = content;
        content = next;
        return old;
    }

    public string Show() => $"{typeof(T).Name}: {content}";

    public static string Kind() => $"box of {typeof(T).Name}";
}
