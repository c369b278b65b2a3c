namespace Game;

public class Coin(int value)
{
    public int Value => value;
}
