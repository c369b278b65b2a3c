namespace Game;

public class Coin(int worth)
{
    public int Worth => worth;
}

public class Purse;

public class Chip
{
    public override string ToString() => "chip " + Text(this);

    private static string Text(Chip chip) => chip.GetType().Name;
}
