namespace Game;

public class Coin(int worth)
{
    public int Worth => worth;
}

public class Purse
{
    public override string ToString() => "purse again";
}

public class Chip
{
    public override string ToString() => "chip again";
}
