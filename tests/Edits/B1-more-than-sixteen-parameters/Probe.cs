using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var last = 18;
        var sum = Wide.Static(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, ref last);
        var text = new Wide().Instance(1, 2, "c", 4.5, 5, 6, 'g', true, 9, 10, 11, 12, 13, 14, 15, 16, 17, "end");
        return [text, $"{sum} {last}"];
    }
}
