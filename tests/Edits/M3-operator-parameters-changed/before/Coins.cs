namespace Game;

public readonly struct Coins(int value)
{
    public int Value => value;

    public static Coins operator *(Coins coins, int factor) => new(coins.Value * factor);

    public static implicit operator Coins(int value) => new(value);
}
