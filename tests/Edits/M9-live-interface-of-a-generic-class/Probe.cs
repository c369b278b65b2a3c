using Game;

public static class Probe
{
    private static readonly List<object> held = [];

    public static void Setup() => held.AddRange([new Box<int>(1), new Box<string>("s"), new Crate(), new Box<object>(2)]);

    public static IEnumerable<string> Answers() => ((object[])[new Box<int>(3), new Box<string>("t"), new Crate(), new Box<List<string>>([]), new Box<DayOfWeek>(DayOfWeek.Friday), new Box<int>.Lid()]).SelectMany(Look.At);

    public static IEnumerable<string> Kept() => held.Select(box => string.Join(" / ", Look.At(box)));
}
