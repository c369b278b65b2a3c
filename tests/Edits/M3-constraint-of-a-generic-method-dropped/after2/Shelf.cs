namespace Game;

public static class Shelf
{
    public static string Show<T>(T item) => $"three {item}";

    public static string Order<T>(T item) where T : IComparable<T>, IEquatable<T> => $"{item.Equals(item)}";

    public static string Local(string name)
    {
        return $"three {Put(3)} {Put(name)}";
        string Put<T>(T item) => $"{item}";
    }
}
