using Game;

public static class Probe
{
    private static Inn old = null!;

    public static void Setup() => old = new Inn("Old", 1, 5);

    public static string[] Answers() =>
    [
        new Inn("New", 3, 4).Show(),
        $"{new Inn("New", 3, 4).Price(2)}",
        new Lodge<string>("Ann", 6).Tell().GetAwaiter().GetResult(),
        $"{new Lodge<int>(8, 6).Tell().GetAwaiter().GetResult()} {new Lodge<int>(8, 6).Price(2)} {new Lodge<int>(8, 6).Show()}",
    ];

    public static string[] Kept() => [old.Show(), $"{old.Price(2)}"];
}
