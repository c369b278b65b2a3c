namespace Game;

public interface IGet<out T>
{
    T Get();
}

public interface INamed
{
    string Get();
}

public class Store<T>(T first, T second) : IGet<T>, INamed, IEquatable<Store<T>>
{
    T IGet<T>.Get() => second;

    string INamed.Get() => $"first {first} of {typeof(T).Name}";

    public bool Equals(Store<T>? other) => other is null;

    public T Second => first;
}
