namespace Game;

public readonly record struct Money(int Copper)
{
    public static Money operator +(Money left, Money right) => new(left.Copper + right.Copper);

    public static Money operator -(Money money) => new(-money.Copper);

    public static bool operator <(Money left, Money right) => left.Copper < right.Copper;

    public static bool operator >(Money left, Money right) => left.Copper > right.Copper;

    public static Money operator ++(Money money) => new(money.Copper + 1);

    public static bool operator true(Money money) => money.Copper > 0;

    public static bool operator false(Money money) => money.Copper <= 0;

    public static Money operator &(Money left, Money right) => left ? right : left;

    public static Money operator >>>(Money money, int shift) => new(money.Copper >>> shift);

    public static Money operator checked *(Money money, int factor) => new(checked(money.Copper * factor));

    public static Money operator *(Money money, int factor) => new(money.Copper * factor);
}
