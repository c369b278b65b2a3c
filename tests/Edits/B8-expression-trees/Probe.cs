using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var change = Rules.Change();
        var fits = new Rules().Fits(2).Compile();
        return [Rules.Show(change), $"{change.Compile()(2)} {change.Compile()(3)}", $"{fits("four")} {fits("2222")} {fits("2")}"];
    }
}
