namespace Game;

public class Sheet
{
    private readonly Dictionary<string, int> cells = new() { ["1"] = 5 };

    public double Size => cells.Count + 0.5;

    public string this[long cell] => $"cell {cells[$"{cell}"]}";
}
