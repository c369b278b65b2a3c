namespace Game;

public class Box
{
    public int Number = 7;

    public List<int> List = [7];

    public int Count { get; set; } = 7;

    public static int Total = 7;

    public override string ToString() => $"{Number} {List[0]} {Count} {Total}";
}

public record Row(int Number)
{
    public readonly List<int> Cells = [7];

    public string Shown => $"{Number} {Cells[0]}";
}
