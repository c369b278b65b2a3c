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
    T IGet<T>.Get() => first;

    string INamed.Get() => $"first {first}";

    public bool Equals(Store<T>? other) => other is not null;

    public T Second => second;
}
