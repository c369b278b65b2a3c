using G;
public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var c = new Counter();
        yield return $"{c.Get()} {c.Get()} {Use.In(c)} {c.ViaGet()} {c.n}";
    }
}
