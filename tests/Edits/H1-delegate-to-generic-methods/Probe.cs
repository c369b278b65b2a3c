using Game;

public static class Probe
{
    private static Func<int, string> to = null!;
    private static Func<string, string> reference = null!;
    private static Func<int, int, int> same = null!;

    public static void Setup()
    {
        to = new Converter<int>("n").To<DateTime>;
        reference = new Converter<string>("s").To<object>;
        same = Converter<int>.Same;
    }

    public static IEnumerable<string> Kept() => [to(5), reference("x"), $"{same(1, 2)}"];

    public static IEnumerable<string> Answers() => [new Converter<long>("l").To<Probe2>(7), $"{Converter<object>.Same("a", "b")}"];
}

public class Probe2;
