namespace Game;

public class Coin(int value)
{
    public int Value => value;

    public override string ToString() => $"{value}c";
}
