using G;
public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var c = new Counter(4) { Auto = 3 };
        c.Value++;
        yield return $"{c.Next()} {c.Value} {c.Auto} {c} {c}";
    }
}
