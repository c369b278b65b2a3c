using G;
public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var c = new Counter { Value = 5 };
        yield return $"{c.Value} {c.Value}";
    }
}
