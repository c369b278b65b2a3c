namespace Game;

public class Coin(int worth)
{
    public int Worth => worth;
}

public class Gold(int worth) : Coin(worth);
