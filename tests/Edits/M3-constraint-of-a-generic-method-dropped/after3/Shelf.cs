namespace Game;

public static class Shelf
{
    public static string Show<T>(T item) where T : class, IComparable<T> => $"four {item}";

    public static string Order<T>(T item) where T : IEquatable<T> => $"{item.Equals(item)}";

    public static string Local(string name)
    {
        return $"four {Put(name)} {Put(name)}";
        string Put<T>(T item) where T : class, IComparable<T> => $"{item}";
    }
}
