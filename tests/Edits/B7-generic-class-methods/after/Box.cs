namespace Game;

public class Box<T>(T item)
{
    private T content = item;

    public T Swap(T next)
    {
        content = next;
        return content;
    }

    public string Show() => $"{content} in a {Kind()}";

    public static string Kind() => $"crate of {typeof(T).Name} ({default(T) is null})";
}
