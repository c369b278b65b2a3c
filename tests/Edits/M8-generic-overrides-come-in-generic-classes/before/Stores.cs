namespace Game;

public interface IStore
{
    string Put<T>(T item) => $"put {item}";
}

public class Bag<TKey, TValue> : IStore
{
    public string Kind => $"{typeof(TKey).Name}-{typeof(TValue).Name}";
}
