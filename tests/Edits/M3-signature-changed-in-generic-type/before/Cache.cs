namespace Game;

public class Cache<T>(T item)
{
    public T Get(int index) => item;

    public static Cache<T> Of(T item) => new(item);
}
