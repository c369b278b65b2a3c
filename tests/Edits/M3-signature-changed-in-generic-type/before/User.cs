namespace Game;

public class User<T>(T item)
{
    private readonly Cache<T> cache = Cache<T>.Of(item);

    public string Use() => $"{cache.Get(1)}";
}
