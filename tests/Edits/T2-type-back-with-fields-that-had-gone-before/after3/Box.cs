namespace Game;

public class Box
{
    public int Number = 3;

    public List<int> List = [3];

    public int Count { get; set; } = 3;

    public static int Total = 3;

    public override string ToString() => $"{Number} {List[0]} {Count} {Total}";
}

public record Row(int Number)
{
    public readonly List<int> Cells = [3];

    public string Shown => $"{Number} {Cells[0]}";
}
