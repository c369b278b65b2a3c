using Game;

public static class Probe
{
    private static Index<int>.Shelf<string> held = null!;

    public static void Setup() => held = new Index<int>.Shelf<string>().Add("x", text => (1, text));

    public static IEnumerable<string> Kept() => [held.Add(2.5, number => (1, $"{number}")).Show()];

    public static IEnumerable<string> Answers()
    {
        var shelf = new Index<string>.Shelf<int>();
        shelf.Add(12, number => ("a", number)).Add("34", text => ("a", int.Parse(text)));
        return [shelf.Show(), new Index<DateOnly>.Shelf<object>().Add(1, _ => (new DateOnly(2000, 1, 1), new object())).Show()];
    }
}
