namespace Game;

public class Coin(int worth)
{
    public int Worth => worth;

    public override string ToString() => $"{Worth}c";
}

public class Purse;

public class Chip;
