namespace Game;

public class Cache<T>(T item)
{
    public (T, long) Get(long index, T? other = default) => (item, index);

    public static Cache<T> Of(T item, params T[] more) => new(more.Length > 0 ? more[0] : item);
}
