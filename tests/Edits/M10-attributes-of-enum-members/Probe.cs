using System.Collections.Generic;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        yield return $"{Names.Of(Kind.Plain)} {Names.Of(Kind.Told)}";
    }
}
