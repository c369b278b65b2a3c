public static class Probe
{
    private static readonly List<string> said = [];
    private static Func<int, int>? direct;
    private static Func<int, string>? named;

    public static void Say(string text) => said.Add(text);

    public static void Setup() => (direct, named) = (Maker.Direct(3, "h,i"), Maker.Named(3, "h"));

    public static IEnumerable<string> Answers() => Ask(Maker.Direct(3, "h,i"), Maker.Named(3, "h"));

    public static IEnumerable<string> Kept() => Ask(direct!, named!);

    private static List<string> Ask(Func<int, int> one, Func<int, string> other)
    {
        said.Clear();
        var answers = $"{one(5)} {other(5)}";
        return [answers, .. said];
    }
}
