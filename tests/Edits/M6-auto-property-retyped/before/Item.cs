namespace Game;

public class Item
{
    public int Weight { get; set; } = 3;

    public string Show() => $"{Weight / 2}";
}
