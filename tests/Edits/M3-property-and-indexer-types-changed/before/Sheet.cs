namespace Game;

public class Sheet
{
    private readonly Dictionary<string, int> cells = new() { ["1"] = 5 };

    public int Size => cells.Count;

    public int this[int cell] => cells[$"{cell}"];
}
