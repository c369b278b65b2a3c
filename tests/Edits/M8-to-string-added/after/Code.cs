namespace Game;

public class Coin(int worth)
{
    public int Worth => worth;

    public override string ToString() => $"coin of {Worth}";
}

public class Purse
{
    public override string ToString() => base.ToString() + "!";
}

public class Chip
{
    public override string ToString() => "chip " + Text(this);

    private static string Text(Chip chip) => chip.GetType().Name;
}
