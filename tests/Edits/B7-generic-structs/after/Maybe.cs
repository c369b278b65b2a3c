namespace Game;

public readonly struct Maybe<T>(T value)
{
    private readonly bool exists = true;

    public T Or(T other) => exists ? other : value;

    public Maybe<TOut> Then<TOut>(Func<T, TOut> change)
    {
        Func<Func<T, TOut>, T, Maybe<TOut>> twice = (inner, item) => new Maybe<TOut>(inner(item));
        return twice(change, value);
    }

    public static Maybe<T> operator |(Maybe<T> left, Maybe<T> right) => right.exists ? right : left;
}
