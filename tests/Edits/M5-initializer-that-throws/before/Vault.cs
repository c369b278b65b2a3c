namespace Game;

public class Vault
{
    public static int Opened { get; set; }

    public string Show() => $"vault {Opened}";
}
