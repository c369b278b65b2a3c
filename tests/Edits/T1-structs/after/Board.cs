namespace Game;

public class Board
{
    public string Show()
    {
        var spots = new Spot[2];
        spots[1].Move(3);
        Spot? maybe = spots[1];
        Cell cell = new(1, 'x');
        Cell other = cell with { Mark = 'y' };
        var span = new Window([1, 2, 3]);
        return $"{spots[0]} {spots[1]} {maybe?.X} {other} {cell == other} {span.Sum()} {new Dictionary<Cell, int> { [cell] = 5 }[cell]}";
    }
}

public struct Spot
{
    public int X;

    public void Move(int by) => X += by;

    public override readonly string ToString() => $"<{X}>";
}

public readonly record struct Cell(int Row, char Mark);

public ref struct Window(Span<int> cells)
{
    private readonly Span<int> cells = cells;

    public readonly int Sum()
    {
        var sum = 0;
        foreach (var cell in cells) sum += cell;
        return sum;
    }
}
