namespace Game;

public readonly struct Maybe<T>(T value)
{
    private readonly bool exists = true;

    public T Or(T other) => exists ? value : other;

    public Maybe<TOut> Then<TOut>(Func<T, TOut> change) => exists ? new(change(value)) : default;

    public static Maybe<T> operator |(Maybe<T> left, Maybe<T> right) => left.exists ? left : right;
}
