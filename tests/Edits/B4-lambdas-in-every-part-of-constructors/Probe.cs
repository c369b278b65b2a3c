using Game;

public static class Probe
{
    private static Knight knight = null!;
    private static Page page = null!;
    private static Func<int, int> scale = null!;

    public static void Setup()
    {
        knight = new Knight("Lance");
        page = new Page(9);
        scale = Knight.Scale;
    }

    public static IEnumerable<string> Kept() => [knight.Told(), knight.Cry(), knight.Extra(), page.Told(), page.Later(), page.Extra(), $"{scale(7)}"];

    public static IEnumerable<string> Answers()
    {
        var (one, other) = (new Knight("Gal"), new Page(3));
        return [one.Told(), one.Cry(), one.Extra(), other.Told(), other.Later(), other.Cry()];
    }
}
