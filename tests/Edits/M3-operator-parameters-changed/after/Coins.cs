namespace Game;

public readonly struct Coins(int value)
{
    public int Value => value;

    public static Coins operator *(Coins coins, double factor) => new((int)(coins.Value * (factor + 0.5)));

    public static implicit operator Coins(long value) => new((int)value + 1);
}
