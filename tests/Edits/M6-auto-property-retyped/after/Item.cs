namespace Game;

public class Item
{
    public decimal Weight { get; set; } = 3;

    public string Show() => $"{Weight / 2}";
}
