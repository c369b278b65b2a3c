namespace Game;

public static class Everything
{
    private static readonly Part early = new(7);
    private static readonly Part<string> earlyText = new("e");

    public static Dictionary<string, Func<string>> All()
    {
        Dictionary<string, Func<string>> all = new()
        {
            ["made"] = () => new Part(3).Number + " " + new Part("text").Number + " " + new Part().Number,
            ["property"] = () => new Part(3) { Name = "n" }.Name,
            ["initial"] = () => new Part(3).Initial + new Part(3).Other,
            ["indexer"] = () => new Part(4)[2] + "",
            ["event"] = () => new Part(5).Fire(),
            ["method"] = () => new Part(5).Method(1) + new Part(5).Generic("g") + early.Later()(),
            ["operator"] = () => new Part<int>(3).Say() + new Part<string>("s").Say() + earlyText.Say(),
            ["elsewhere"] = () => new Part(6).Elsewhere + new Part(1).Sum(),
        };
        return all;
    }
}
