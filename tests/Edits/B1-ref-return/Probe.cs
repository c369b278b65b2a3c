using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var grid = new Grid();
        grid.Cell(0) = 99;
        ref var kept = ref grid.Cell(1);
        kept++;
        int a = 1, b = 2;
        Grid.Larger(ref a, ref b) = 50;
        return [$"{grid.Last} {grid.Cell(0)} {grid.Cell(1)} {grid.Cell(2)}", $"{a} {b}"];
    }
}
