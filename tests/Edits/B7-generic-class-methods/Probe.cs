using Game;

public static class Probe
{
    private static Box<int> numbers = null!;
    private static Box<string> words = null!;
    private static Func<string> held = null!;

    public static void Setup()
    {
        numbers = new Box<int>(1);
        words = new Box<string>("a");
        held = words.Show;
    }

    public static IEnumerable<string> Kept() => [$"{numbers.Swap(5)} {words.Swap("b")}", numbers.Show(), held()];

    public static IEnumerable<string> Answers()
    {
        var dates = new Box<(int, string)>((1, "x"));
        return [$"{dates.Swap((2, "y"))}", dates.Show(), Box<double>.Kind(), Box<List<int>>.Kind(), new Box<string?>(null).Show()];
    }
}
