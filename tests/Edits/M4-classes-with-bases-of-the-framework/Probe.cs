using Game;

public static class Probe
{
    private static Row row = null!;
    private static Grid<string> grid = null!;
    private static Fault fault = null!;
    private static DeepFault deep = null!;

    public static void Setup() => (row, grid, fault, deep) = (new() { 1, 2 }, new(), new("f"), new("d"));

    public static IEnumerable<string> Kept() => [row.Show(), grid.Show(), fault.Show(), deep.Show(), ((Fault)deep.Copy()).Show(), deep.Show()];

    public static IEnumerable<string> Answers() => [new Row().Show(), new Grid<int>().Show(), new Fault("x").Show(), new DeepFault("y").Show()];
}
