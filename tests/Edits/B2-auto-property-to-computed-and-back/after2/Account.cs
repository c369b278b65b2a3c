namespace Game;

public class Account
{
    public int Gold { get; set; } = 5;

    public string Owner { get; init; } = "nobody";

    public static int Rate { get; set; } = 2;
}
