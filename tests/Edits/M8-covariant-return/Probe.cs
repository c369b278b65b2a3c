using Game;

public static class Probe
{
    private static readonly Maker Old = new OrcMaker();

    public static void Setup() => Old.Make();

    public static IEnumerable<string> Answers() => [((Maker)new OrcMaker()).Make().ToString()!, new OrcMaker().Make().ToString()!, new UrukMaker().Make().ToString()!, ((Maker)new UrukMaker()).Make().ToString()!, ((OrcMaker)new UrukMaker()).Make().ToString()!];

    public static IEnumerable<string> Kept() => [Old.Make().ToString()!];
}
