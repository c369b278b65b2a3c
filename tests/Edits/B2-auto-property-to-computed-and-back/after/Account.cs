namespace Game;

public class Account
{
    public int Gold { get => field + 1000; set => field = value; } = 5;

    public string Owner { get => field.ToUpperInvariant(); init; } = "nobody";

    public static int Rate { get => field * 10; set; } = 2;
}
