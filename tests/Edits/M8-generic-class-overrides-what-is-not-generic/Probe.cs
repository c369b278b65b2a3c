using Game;

public static class Probe
{
    private static readonly Thing Old = new Box<int>(5);

    public static void Setup() => Old.Look();

    public static IEnumerable<string> Answers() => [new Box<int>(1).Look(), new Box<string>("s").Look(), ((Thing)new Crate<long, string>(2, "t")).Look(), $"{new Box<byte>(9)}", new Crate<int, int>(3, 4).Weigh(2).ToString(), new Lid().Look()];

    public static IEnumerable<string> Kept() => [Old.Look(), Old.ToString()!];
}
