namespace Game;

public class Box
{
    public int Number = 1;

    public List<int> List = [1];

    public int Count { get; set; } = 1;

    public static int Total = 1;

    public override string ToString() => $"{Number} {List[0]} {Count} {Total}";
}

public record Row(int Number)
{
    public readonly List<int> Cells = [1];

    public string Shown => $"{Number} {Cells[0]}";
}
