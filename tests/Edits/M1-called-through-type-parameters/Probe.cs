using G;
public static class Probe
{
    public static IEnumerable<string> Answers() => [Use.Go(new SThing()), Use.Go(new CThing()), Use.Go<IThing>(new CThing()), Use.Base(new CThing())];
}
