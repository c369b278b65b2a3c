namespace Game;

public class Vault
{
    public static int Opened { get; set; }

    private static readonly int gold = Weigh(5);

    private static int Weigh(int value) => value < 0 ? throw new ArgumentException("weightless") : value;

    public string Show() => $"vault {Opened} {gold}";
}
