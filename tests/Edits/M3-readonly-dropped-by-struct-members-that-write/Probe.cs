using G;
public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var c = new Counter();
        yield return $"{c.Next()} {c.Next()} {c.Value} {c.Value} {c.Peek()}";
    }
}
