namespace Game;

public class Box
{
    public int Number = 9;

    public List<int> List = [9];

    public int Count { get; set; } = 9;

    public static int Total = 9;

    public override string ToString() => $"{Number} {List[0]} {Count} {Total}";
}

public record Row(int Number)
{
    public readonly List<int> Cells = [9];

    public string Shown => $"{Number} {Cells[0]}";
}
