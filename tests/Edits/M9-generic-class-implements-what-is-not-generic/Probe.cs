using Game;

public static class Probe
{
    private static readonly INamed Old = new Shelf<int, string>(1);

    public static void Setup() => Old.Name();

    public static IEnumerable<string> Answers() => [Use.All([new Shelf<int, long>(2), new Shelf<string, byte>("s"), new Cell<char>('c'), new Plain()])];

    public static IEnumerable<string> Kept() => [Use.All([Old])];
}
