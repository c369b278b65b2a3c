namespace Game;

public static class Shelf
{
    public static string Show<T>(T item) where T : class => $"one {item}";

    public static string Order<T>(T item) where T : IComparable<T> => $"{item.CompareTo(item)}";

    public static string Local(string name)
    {
        return $"one {Put(name)} {Put(name)}";
        string Put<T>(T item) where T : class => $"{item}";
    }
}
