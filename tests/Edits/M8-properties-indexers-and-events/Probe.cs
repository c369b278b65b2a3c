using Game;

public static class Probe
{
    private static readonly Beast Old = new Orc();

    public static void Setup() => Old.Name = "old";

    public static IEnumerable<string> Answers()
    {
        Beast one = new Orc { Name = "Ugluk" };
        one[2] = "two";
        one.Fed += () => { };
        return [one.Name, one[1], one[2], one.Log, one.Lazy];
    }

    public static IEnumerable<string> Kept() => [Old.Name];
}
