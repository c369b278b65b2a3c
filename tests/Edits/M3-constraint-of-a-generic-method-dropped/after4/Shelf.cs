namespace Game;

public static class Shelf
{
    public static string Show<T>(T item) where T : class, IComparable<T> => $"five {item}";

    public static string Order<T>(T item) where T : IComparable<T>, IEquatable<T> => $"{item.Equals(item)}";

    public static string Local(string name)
    {
        return $"five {Put(5)} {Put(name)}";
        string Put<T>(T item) => $"{item}";
    }
}
