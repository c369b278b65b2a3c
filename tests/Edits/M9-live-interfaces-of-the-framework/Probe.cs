using Game;

public static class Probe
{
    private static object held = "";

    public static void Setup()
    {
        held = new Bag();
        for (var time = 0; time < 200; time++) Shop.Use(held).Count();
    }

    public static IEnumerable<string> Answers() => Shop.Use(new Bag());

    public static IEnumerable<string> Kept() => [string.Join(" / ", Shop.Use(held).Take(3)), $"{(held as IDisposable) is not null}"];
}
